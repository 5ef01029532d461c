package org.rejoinder.assistant.model.evaluation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.rejoinder.assistant.Coverage;
import org.rejoinder.assistant.LetterText;
import org.rejoinder.assistant.model.evaluation.Case.Judged;
import org.rejoinder.assistant.model.evaluation.Case.Sentence;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Reads cases: sentences from tables (tab separated, with the columns `id`, `label` and `text`), letters from
/// YAML.
final class Cases {

    private static final YAMLMapper YAML = new YAMLMapper();

    private Cases() {}

    static List<Sentence> builtInSentences() throws IOException {
        return sentences("the built-in sentences", resource("/evaluation/sentences.tsv"));
    }

    static List<Judged> builtInLetters() throws IOException {
        return List.of(letter("letter", resource("/evaluation/letter.yaml")));
    }

    static List<Sentence> sentences(Path file) throws IOException {
        return sentences(file.toString(), Files.readString(file));
    }

    /// One file, or all the YAML files of a folder.
    static List<Judged> letters(Path place) throws IOException {
        List<Judged> letters = new ArrayList<>();
        for (Path file : files(place)) {
            letters.add(letter(file.getFileName().toString().replaceAll("\\.ya?ml$", ""), Files.readString(file)));
        }
        return letters;
    }

    private static List<Path> files(Path place) throws IOException {
        if (!Files.isDirectory(place)) {
            return List.of(place);
        }
        try (Stream<Path> all = Files.list(place)) {
            return all.filter(file -> file.toString().matches(".*\\.ya?ml"))
                    .sorted()
                    .toList();
        }
    }

    private static List<Sentence> sentences(String name, String table) throws IOException {
        List<String> lines = table.lines().filter(line -> !line.isBlank()).toList();
        List<String> heads =
                lines.isEmpty() ? List.of() : Arrays.asList(lines.getFirst().split("\t"));
        int id = heads.indexOf("id");
        int label = heads.indexOf("label");
        int text = heads.indexOf("text");
        if (id < 0 || label < 0 || text < 0) {
            throw new IOException(name + " has no columns id, label and text.");
        }
        return lines.stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .filter(cells -> cells.length > Math.max(text, Math.max(id, label)))
                .map(cells -> new Sentence(cells[id], cells[label].equals("confrontational"), cells[text]))
                .toList();
    }

    private static Judged letter(String id, String yaml) throws IOException {
        try {
            JsonNode root = YAML.readTree(yaml);
            LetterText letter = LetterText.of(
                    root.path("title").asString(""),
                    root.path("from").asString(""),
                    root.path("to").asString(""),
                    root.path("text").asString("").strip());
            List<String> objections = new ArrayList<>();
            List<Coverage.State> states = new ArrayList<>();
            for (JsonNode row : root.path("rebuttals")) {
                objections.add(row.path("text").asString(""));
                states.add(Coverage.State.valueOf(
                        row.path("coverage").asString("OPEN").toUpperCase(Locale.ROOT)));
            }
            return new Judged(id, letter, objections, states);
        } catch (JacksonException | IllegalArgumentException unreadable) {
            throw new IOException(id + " is not a judged letter: " + unreadable.getMessage(), unreadable);
        }
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Cases.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("The file " + name + " is missing.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
