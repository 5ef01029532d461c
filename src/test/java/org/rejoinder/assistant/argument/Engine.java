package org.rejoinder.assistant.argument;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.rejoinder.assistant.LetterText;
import org.rejoinder.letter.Audience;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The engine as it is, once for all tests of this package, without database or web.
final class Engine {

    private static final AnnotationConfigApplicationContext CONTEXT = new AnnotationConfigApplicationContext(
            "org.rejoinder.assistant.argument", "org.rejoinder.assistant.model.embedding");
    static final YAMLMapper YAML = YAMLMapper.builder().build();

    private Engine() {}

    static <T> T bean(Class<T> type) {
        return CONTEXT.getBean(type);
    }

    static Audience audience(String id) {
        return YAML.readValue(resource("audiences/" + id + ".yaml") + "\nbuiltIn: true\n", Audience.class);
    }

    static LetterText letter(String path) {
        return LetterText.of("", "", "", resource(path));
    }

    static String resource(String path) {
        try (var in = Engine.class.getClassLoader().getResourceAsStream(path)) {
            return new String(java.util.Objects.requireNonNull(in, path).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> files(String directory) {
        try (var files = Files.list(Path.of("src/test/resources", directory))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
