package org.rejoinder.assistant.empathy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Sentences in which no single word is harsh but the construction is ("Since when does … have the right to …"), and
/// what a calm and firm writer says instead: `rules/en/constructions/*.txt`, found by a word that each of them has,
/// so that their number costs nothing.
final class Constructions implements Shapes {

    static final List<String> FILES = List.of("public", "tech", "everyday");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d][\\p{L}\\d'-]*");
    private static final Pattern END = Pattern.compile("[\\s.?!…]+$");

    private static final Pattern END_MARK = Pattern.compile("[.?!]$");

    /// Keeps the capital of one part from looking like a name behind another.
    private static final String BETWEEN = " | ";

    private final Template template;
    private final Once<Map<String, List<Construction>>> known = new Once<>(Constructions::indexed);

    Constructions(Template template) {
        this.template = template;
    }

    static List<Construction> all() {
        return FILES.stream()
                .flatMap(file ->
                        Construction.read(Lexicon.resource("/rules/en/constructions/" + file + ".txt")).stream())
                .toList();
    }

    private static Map<String, List<Construction>> indexed() {
        Map<String, List<Construction>> indexed = new HashMap<>();
        all().forEach(construction -> construction.keys().forEach(key -> indexed.computeIfAbsent(
                        key, added -> new ArrayList<>())
                .add(construction)));
        return indexed;
    }

    @Override
    public Map<String, String> of(String sentence) {
        String bare = bare(sentence);
        Map<String, String> all = new LinkedHashMap<>();
        near(sentence).forEach(construction -> construction.parts(bare).ifPresent(parts -> said(construction, parts)
                .forEach(said -> all.putIfAbsent(said, String.join(BETWEEN, parts.values())))));
        return all;
    }

    /// What the templates make of these parts, each with an end.
    List<String> said(Construction construction, Map<String, String> parts) {
        return construction.templates().stream()
                .flatMap(each -> template.fill(each, parts).stream())
                .map(said -> END_MARK.matcher(said).find() ? said : said + ".")
                .toList();
    }

    /// Whether the sentence has such a construction.
    boolean sting(String sentence) {
        String bare = bare(sentence);
        return near(sentence).stream()
                .anyMatch(construction -> construction.parts(bare).isPresent());
    }

    static String bare(String sentence) {
        return END.matcher(sentence.strip()).replaceFirst("");
    }

    private List<Construction> near(String sentence) {
        Map<String, List<Construction>> constructions = known.get();
        return WORD.matcher(sentence.toLowerCase(Locale.ENGLISH).replace('’', '\''))
                .results()
                .flatMap(word -> constructions.getOrDefault(word.group(), List.of()).stream())
                .distinct()
                .toList();
    }
}
