package org.rejoinder.letter.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rejoinder.letter.Audience;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// The audiences that come with the program, one file each; read when first asked for.
@Component
class BuiltInAudiences {

    private volatile @Nullable List<Audience> read;

    List<Audience> all() {
        List<Audience> known = read;
        if (known == null) {
            known = readAll();
            read = known;
        }
        return known;
    }

    private static List<Audience> readAll() {
        try {
            List<Audience> audiences = new ArrayList<>();
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:audiences/*.yaml")) {
                audiences.add(read(file));
            }
            audiences.sort(Comparator.comparing(Audience::name, String.CASE_INSENSITIVE_ORDER));
            return List.copyOf(audiences);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Audience read(Resource file) throws IOException {
        try {
            return new AudienceYaml().read(file.getContentAsString(StandardCharsets.UTF_8), true);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalStateException(file.getFilename() + ": " + wrong.getMessage(), wrong);
        }
    }
}
