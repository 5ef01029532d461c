package org.rejoinder.assistant.argument.rebuttal;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// A name as a pattern; longer names weigh more because they are less often met by chance. `word*` takes any
/// ending. `start` are the letters that a word has to begin with where the name stands.
record Name(Pattern pattern, double weight, String start) {

    private static final Pattern NO_LETTER = Pattern.compile("\\W");

    static List<Name> all(List<String> names) {
        return names.stream().map(Name::of).toList();
    }

    private static Name of(String name) {
        String[] words = name.toLowerCase(Locale.ROOT).split("[\\s-]+");
        StringBuilder pattern = new StringBuilder("\\b");
        for (int i = 0; i < words.length; i++) {
            pattern.append(i == 0 ? "" : "[\\s-]+").append(word(words[i]));
        }
        return new Name(Pattern.compile(pattern.append("\\b").toString()), 0.6 + 0.6 * words.length, start(words[0]));
    }

    private static String start(String word) {
        String sure = turnsToIes(word) ? word.substring(0, word.length() - 1) : word;
        return NO_LETTER.split(sure, 2)[0];
    }

    private static boolean turnsToIes(String word) {
        return word.matches(".*[^aeiou]y");
    }

    private static String word(String word) {
        if (word.endsWith("*")) {
            return Pattern.quote(word.substring(0, word.length() - 1)) + "\\w*";
        }
        String plural = turnsToIes(word)
                ? Pattern.quote(word.substring(0, word.length() - 1)) + "(?:y|ies|y's)"
                : Pattern.quote(word) + "(?:s|es|'s)?";
        return plural;
    }
}
