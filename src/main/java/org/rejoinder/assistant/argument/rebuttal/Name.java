package org.rejoinder.assistant.argument.rebuttal;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// A name as a pattern; longer names weigh more because they are less often met by chance. `word*` takes any
/// ending.
record Name(Pattern pattern, double weight) {

    static List<Name> all(List<String> names) {
        return names.stream().map(Name::of).toList();
    }

    private static Name of(String name) {
        String[] words = name.toLowerCase(Locale.ROOT).split("[\\s-]+");
        StringBuilder pattern = new StringBuilder("\\b");
        for (int i = 0; i < words.length; i++) {
            pattern.append(i == 0 ? "" : "[\\s-]+").append(word(words[i]));
        }
        return new Name(Pattern.compile(pattern.append("\\b").toString()), 0.6 + 0.6 * words.length);
    }

    private static String word(String word) {
        if (word.endsWith("*")) {
            return Pattern.quote(word.substring(0, word.length() - 1)) + "\\w*";
        }
        String plural = word.matches(".*[^aeiou]y")
                ? Pattern.quote(word.substring(0, word.length() - 1)) + "(?:y|ies|y's)"
                : Pattern.quote(word) + "(?:s|es|'s)?";
        return plural;
    }
}
