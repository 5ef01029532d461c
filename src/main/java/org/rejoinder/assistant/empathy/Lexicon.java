package org.rejoinder.assistant.empathy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rejoinder.assistant.language.English;

/// Lists of words that rules name in braces: `{people}`. A list whose heading ends in `verb` holds base forms;
/// `{accuse:forms}` is all of their forms. Lists may name one another; a name that is no list stays as it is
/// (the slots of wordings look the same).
final class Lexicon {

    private static final Pattern NAME = Pattern.compile("\\{([a-z][a-z0-9-]*)(:forms)?}");
    private static final List<String> TAGS = List.of("VB", "VBZ", "VBD", "VBN", "VBG");

    private final Map<String, String> lists = new HashMap<>();
    private final Map<String, String> forms = new HashMap<>();
    private final Map<String, String> plain = new HashMap<>();
    private final English english;

    Lexicon(English english) {
        this.english = english;
        String name = "";
        Map<String, StringJoiner> read = new java.util.LinkedHashMap<>();
        for (String line :
                resource("/rules/en/words.txt").lines().map(String::strip).toList()) {
            if (line.startsWith("[")) {
                name = line.substring(1, line.length() - 1).split(" ")[0];
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                read.computeIfAbsent(name, added -> new StringJoiner("|")).add(line);
            }
        }
        read.forEach((key, words) -> lists.put(key, words.toString()));
    }

    /// The text with every list it names written out, in a group of its own.
    String expand(String text) {
        String expanded = text;
        for (int depth = 0; depth < 4 && NAME.matcher(expanded).find(); depth++) {
            expanded = NAME.matcher(expanded)
                    .replaceAll(found -> Matcher.quoteReplacement(list(found.group(1), found.group(2) != null)));
        }
        return expanded;
    }

    /// What tells whether a word of the list, or of the lists that it names, may be in a text.
    KeyWords keyWords(String name) {
        return KeyWords.of(listed("{" + name + "}"));
    }

    /// The words that alternatives divided by bars stand for, those of the lists that they name among them; what is
    /// more of a pattern than a choice is left out.
    List<String> words(String alternatives) {
        return Alternatives.split(listed(alternatives)).stream()
                .flatMap(words -> Alternatives.writtenOut(words).stream())
                .toList();
    }

    private String listed(String alternatives) {
        String words = alternatives;
        for (int depth = 0; depth < 5 && NAME.matcher(words).find(); depth++) {
            words = NAME.matcher(words)
                    .replaceAll(found -> Matcher.quoteReplacement(lists.getOrDefault(found.group(1), "")));
        }
        return words;
    }

    private String list(String name, boolean allForms) {
        String words = lists.get(name);
        if (words == null) {
            return allForms ? "{" + name + ":forms}" : "{" + name + "}";
        }
        return allForms
                ? forms.computeIfAbsent(name, key -> Alternatives.of(forms(words)))
                : plain.computeIfAbsent(name, key -> Alternatives.of(words));
    }

    private String forms(String lemmas) {
        Set<String> all = new LinkedHashSet<>();
        for (String lemma : lemmas.split("\\|")) {
            int space = lemma.indexOf(' ');
            String verb = space < 0 ? lemma : lemma.substring(0, space);
            String rest = space < 0 ? "" : lemma.substring(space);
            TAGS.forEach(tag -> all.add(english.form(verb, tag) + rest));
        }
        return String.join("|", all);
    }

    static String resource(String path) {
        try (InputStream file = Lexicon.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException(path + " is missing.");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
