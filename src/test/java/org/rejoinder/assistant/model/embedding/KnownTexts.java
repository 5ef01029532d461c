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

/// The motions of all known questions and the reasons given on them, whose vectors come with the program. Run it, from
/// the project's folder, after one was written or changed; what is unchanged keeps its vector.
final class KnownTexts {

    private static final Path FIELDS = Path.of("src", "main", "resources", "schemes", "fields");
    private static final Path VECTORS = Path.of("src", "main", "resources", "vectors", "all-minilm-l6-v2-q.bin");

    private KnownTexts() {}

    public static void main(String[] args) throws IOException {
        List<String> texts = all();
        Prepared before = Prepared.load();
        MiniLmEmbedder embedder = new MiniLmEmbedder();
        try (OutputStream file = Files.newOutputStream(VECTORS)) {
            Prepared.write(file, texts, text -> before.of(text).orElseGet(() -> embedder.read(text)));
        }
        System.out.println(texts.size() + " vectors written to " + VECTORS);
    }

    static List<String> all() throws IOException {
        YAMLMapper yaml = YAMLMapper.builder().build();
        try (Stream<Path> files = Files.list(FIELDS)) {
            return files.sorted()
                    .flatMap(file -> texts(yaml.readTree(file)))
                    .distinct()
                    .toList();
        }
    }

    private static Stream<String> texts(JsonNode field) {
        return elements(field.path("topics")).flatMap(topic -> Stream.of(
                        Stream.of(topic.path("motion")), elements(topic.path("pro")), elements(topic.path("con")))
                .flatMap(each -> each)
                .map(JsonNode::asString));
    }

    private static Stream<JsonNode> elements(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
