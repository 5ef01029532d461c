package org.rejoinder.assistant.empathy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rejoinder.assistant.Diagnostic;
import org.rejoinder.assistant.LetterText;
import org.rejoinder.assistant.Severity;
import org.rejoinder.text.Paragraph;

/// Counts over the labelled sentences: written without sight of the rules, split in two, tuned on one half
/// only.
record Evaluation(
        String half,
        List<Labelled> sentences,
        String neutral,
        EmpathyChecker checker,
        Map<String, List<Diagnostic>> said) {

    record Labelled(String id, boolean confrontational, boolean you, String text) {}

    record Figures(int hits, int misses, int falseAlarms, int quiet) {

        double precision() {
            return hits + falseAlarms == 0 ? 1 : hits / (double) (hits + falseAlarms);
        }

        double recall() {
            return hits / (double) Math.max(1, hits + misses);
        }

        double balanced() {
            return (recall() + quiet / (double) Math.max(1, quiet + falseAlarms)) / 2;
        }

        @Override
        public String toString() {
            return "precision %.3f  recall %.3f  balanced accuracy %.3f  (%d found, %d missed, %d false alarms, %d quiet)"
                    .formatted(precision(), recall(), balanced(), hits, misses, falseAlarms, quiet);
        }
    }

    static Evaluation read(String half, EmpathyChecker checker) {
        return new Evaluation(half, sentences(half), resource("neutral-" + half + ".txt"), checker, new HashMap<>());
    }

    static List<Labelled> tuning() {
        return sentences("tune");
    }

    private static List<Labelled> sentences(String half) {
        return resource("sentences-" + half + ".tsv")
                .lines()
                .skip(1)
                .map(line -> line.split("\t"))
                .map(cells ->
                        new Labelled(cells[0], cells[1].equals("confrontational"), cells[2].equals("yes"), cells[4]))
                .toList();
    }

    private static String resource(String name) {
        try (var file = Evaluation.class.getResourceAsStream("/evaluation/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    List<Diagnostic> found(String text, Severity least) {
        return said.computeIfAbsent(text, this::all).stream()
                .filter(d -> d.severity().compareTo(least) >= 0 && !d.code().equals(EmpathyChecker.SLOT))
                .toList();
    }

    private List<Diagnostic> all(String text) {
        List<Diagnostic> found = new ArrayList<>();
        for (Paragraph paragraph : LetterText.of("", "", "", text).paragraphs()) {
            found.addAll(checker.check(paragraph));
        }
        return found;
    }

    Figures figures(Severity least, Boolean you) {
        int[] counts = new int[4];
        for (Labelled sentence : sentences) {
            if (you == null || you == sentence.you()) {
                boolean flagged = !found(sentence.text(), least).isEmpty();
                counts[sentence.confrontational() ? (flagged ? 0 : 1) : flagged ? 2 : 3]++;
            }
        }
        return new Figures(counts[0], counts[1], counts[2], counts[3]);
    }

    /// Findings above hint level in a thousand words of kind and neutral prose.
    double falseAlarmsPerThousandWords() {
        return found(neutral, Severity.INFORMATION).size() * 1000.0 / neutral.split("\\s+").length;
    }

    /// By rule: how often it held in confrontational and in fine sentences.
    Map<String, int[]> byRule() {
        Map<String, int[]> rules = new TreeMap<>();
        for (Labelled sentence : sentences) {
            found(sentence.text(), Severity.HINT).stream()
                    .map(d -> d.code() + " " + d.family())
                    .distinct()
                    .forEach(code ->
                            rules.computeIfAbsent(code, added -> new int[2])[sentence.confrontational() ? 0 : 1]++);
        }
        return rules;
    }

    double offered() {
        List<Labelled> flagged = sentences.stream()
                .filter(Labelled::confrontational)
                .filter(s -> !found(s.text(), Severity.INFORMATION).isEmpty())
                .toList();
        return flagged.stream()
                        .filter(s -> found(s.text(), Severity.INFORMATION).stream()
                                .anyMatch(d -> !d.actions().isEmpty()))
                        .count()
                / (double) Math.max(1, flagged.size());
    }
}
