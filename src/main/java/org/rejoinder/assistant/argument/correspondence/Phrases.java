package org.rejoinder.assistant.argument.correspondence;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rejoinder.assistant.argument.words.Inflection;
import org.rejoinder.text.Range;
import org.rejoinder.text.Sentences;

/// Small turns of wording that the letters share.
final class Phrases {

    private static final Pattern THEY = Pattern.compile("(?i)\\b(they|them|their|theirs|themselves)\\b");
    private static final Pattern SLOT = Pattern.compile("\\[[^\\]\\n]*]");

    private Phrases() {}

    /// A profile's sentence about them, said by them: "they must end it" → "we must end it".
    static String ours(String text) {
        Matcher matcher = THEY.matcher(text);
        StringBuilder out = new StringBuilder();
        while (matcher.find()) {
            String word = matcher.group().toLowerCase(Locale.ROOT);
            String turned =
                    switch (word) {
                        case "they" -> "we";
                        case "them" -> "us";
                        case "their" -> "our";
                        case "theirs" -> "ours";
                        default -> "ourselves";
                    };
            boolean capital = Character.isUpperCase(matcher.group().charAt(0));
            matcher.appendReplacement(out, capital ? Inflection.capital(turned) : turned);
        }
        return matcher.appendTail(out).toString();
    }

    /// Without its last full stop, its first letter small unless it is a name.
    static String clause(String sentence) {
        String bare = bare(sentence);
        String first = bare.split("[\\s,’']", 2)[0];
        boolean common = Inflection.common(first);
        return common ? Inflection.uncapital(bare, false) : bare;
    }

    static String bare(String sentence) {
        return sentence.strip().replaceAll("[.!…]+$", "");
    }

    static String stop(String sentence) {
        String text = sentence.strip();
        return text.isEmpty() || text.matches("(?s).*[.!?…:”\"]$") ? text : text + ".";
    }

    static String firstSentence(String text) {
        List<Range> sentences = Sentences.of(text);
        return sentences.isEmpty() ? text.strip() : sentences.getFirst().of(text);
    }

    /// A sentence of somebody else's between quotation marks: on one line, without Markdown marks, at most so
    /// long.
    static String quoted(String sentence, int most) {
        String flat =
                sentence.replaceAll("[*_`#>]+", "").replaceAll("\\s+", " ").strip();
        if (flat.length() > most) {
            int cut = flat.lastIndexOf(' ', most);
            flat = flat.substring(0, cut > most / 2 ? cut : most).replaceAll("[,;:–-]+$", "") + " …";
        }
        return "“" + flat.replace('“', '‘').replace('”', '’').replace('"', '\'') + "”";
    }

    static boolean hasSlot(String text) {
        return SLOT.matcher(text).find();
    }

    /// "a, b and c".
    static String list(List<String> items) {
        if (items.size() < 2) {
            return String.join("", items);
        }
        return String.join(", ", items.subList(0, items.size() - 1)) + " and " + items.getLast();
    }

    static String number(int n) {
        String[] words = {"no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"};
        return n < words.length ? words[n] : String.valueOf(n);
    }
}
