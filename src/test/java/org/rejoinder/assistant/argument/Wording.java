package org.rejoinder.assistant.argument;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// How much of what is said recurs word for word (four words in a row) across arguments, and how much is copied
/// (three in a row).
final class Wording {

    private Wording() {}

    static double recurring(List<List<String>> said) {
        Map<String, Integer> in = new HashMap<>();
        for (List<String> each : said) {
            Set<String> grams = new HashSet<>();
            each.forEach(text -> grams.addAll(grams(text, 4)));
            grams.forEach(gram -> in.merge(gram, 1, Integer::sum));
        }
        int recurring = 0;
        int all = 0;
        for (List<String> each : said) {
            for (String text : each) {
                recurring += covered(text, 4, gram -> in.getOrDefault(gram, 0) > 1);
                all += words(text).length;
            }
        }
        return recurring / (double) all;
    }

    static double copied(List<List<String>> said, AgreementTest.Argued[] arguments) {
        int copied = 0;
        int all = 0;
        for (int i = 0; i < arguments.length; i++) {
            Set<String> own = new HashSet<>(grams(arguments[i].argument(), 3));
            for (String text : said.get(i)) {
                copied += covered(text, 3, own::contains);
                all += words(text).length;
            }
        }
        return copied / (double) all;
    }

    private static int covered(String text, int n, java.util.function.Predicate<String> hit) {
        String[] words = words(text);
        Set<Integer> covered = new HashSet<>();
        for (int i = 0; i + n <= words.length; i++) {
            if (hit.test(String.join(" ", Arrays.copyOfRange(words, i, i + n)))) {
                for (int k = i; k < i + n; k++) {
                    covered.add(k);
                }
            }
        }
        return covered.size();
    }

    private static List<String> grams(String text, int n) {
        String[] words = words(text);
        return java.util.stream.IntStream.rangeClosed(0, words.length - n)
                .mapToObj(i -> String.join(" ", Arrays.copyOfRange(words, i, i + n)))
                .toList();
    }

    private static String[] words(String text) {
        return text.toLowerCase(Locale.ROOT).split("[^a-z']+");
    }
}
