package org.rejoinder.drafts.sync;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// The sample letters that come with the program, for a folder that is still empty at the very first start.
final class Samples {

    private Samples() {}

    static void into(Shelf shelf) throws IOException {
        for (Resource sample : new PathMatchingResourcePatternResolver().getResources("classpath*:samples/*.md")) {
            String name = Objects.requireNonNull(sample.getFilename());
            try (InputStream stream = sample.getInputStream()) {
                shelf.create(name, stream.readAllBytes());
            }
        }
    }
}
