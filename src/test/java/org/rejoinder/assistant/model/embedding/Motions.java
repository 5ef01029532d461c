package org.rejoinder.assistant.model.embedding;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The motions of all known questions, whose vectors come with the program. Run it, from the project's folder, after
/// a motion was written or changed.
final class Motions {

    private static final Path FIELDS = Path.of("src", "main", "resources", "schemes", "fields");
    private static final Path VECTORS = Path.of("src", "main", "resources", "vectors", "all-minilm-l6-v2-q.bin");

    private Motions() {}

    public static void main(String[] args) throws IOException {
        List<String> motions = all();
        MiniLmEmbedder embedder = new MiniLmEmbedder();
        try (OutputStream file = Files.newOutputStream(VECTORS)) {
            Prepared.write(file, motions, embedder::read);
        }
        System.out.println(motions.size() + " vectors written to " + VECTORS);
    }

    static List<String> all() throws IOException {
        YAMLMapper yaml = YAMLMapper.builder().build();
        try (Stream<Path> files = Files.list(FIELDS)) {
            return files.sorted()
                    .flatMap(file -> motions(yaml.readTree(file)))
                    .distinct()
                    .toList();
        }
    }

    private static Stream<String> motions(JsonNode field) {
        return StreamSupport.stream(field.path("topics").spliterator(), false)
                .map(topic -> topic.path("motion").asString());
    }
}
