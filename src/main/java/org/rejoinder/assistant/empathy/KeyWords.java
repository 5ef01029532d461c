package org.rejoinder.assistant.empathy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Tells at little cost that a text has none of the words of a list: each of its words is looked up, and only what is
/// more of a pattern is looked for letter by letter. Of an expression of several words the longest counts, so a text
/// may be let through that has only that one.
record KeyWords(Set<String> words, Pattern patterns) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d][\\p{L}\\d'’-]*");

    /// Of alternatives divided by bars.
    static KeyWords of(String alternatives) {
        Set<String> words = new HashSet<>();
        List<String> patterns = new ArrayList<>();
        for (String alternative : Alternatives.split(alternatives)) {
            List<String> plain = Alternatives.writtenOut(alternative);
            plain.forEach(expression -> words.add(longest(expression)));
            if (plain.isEmpty()) {
                patterns.add(alternative);
            }
        }
        String more = patterns.isEmpty() ? "(?!)" : "\\b(?:" + String.join("|", patterns) + ")(?!\\p{L})";
        return new KeyWords(Set.copyOf(words), RuleBook.characters(more));
    }

    private static String longest(String expression) {
        return Arrays.stream(expression.toLowerCase(Locale.ENGLISH).split(" "))
                .max(Comparator.comparingInt(String::length))
                .orElse(expression);
    }

    /// Whether a word of the list may be in the text.
    boolean in(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ENGLISH).replace('’', '\''))
                        .results()
                        .anyMatch(word -> known(word.group()))
                || patterns.matcher(text).find();
    }

    /// "clown's" is a clown, too.
    private boolean known(String word) {
        int apostrophe = word.indexOf('\'');
        return words.contains(word) || apostrophe > 0 && words.contains(word.substring(0, apostrophe));
    }
}
