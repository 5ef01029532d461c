package org.rejoinder.assistant.argument.words;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.languagetool.AnalyzedToken;
import org.languagetool.AnalyzedTokenReadings;
import org.rejoinder.assistant.language.English;

/// Forms of English words, from a dictionary where it knows the word and by rule where it does not.
public final class Inflection {

    private static final Map<String, String> LEMMAS = Map.of(
            "am", "be", "is", "be", "are", "be", "was", "be", "were", "be", "'s", "be", "'re", "be", "been", "be",
            "has", "have");

    private Inflection() {}

    /// The base form of a word read as the tag says (`VBD`, `NNS`); the word itself when unknown.
    public static String lemma(String word, String tag) {
        String lower = word.toLowerCase(Locale.ROOT);
        String known = LEMMAS.get(lower);
        if (known != null) {
            return known;
        }
        String kind = tag.length() > 2 ? tag.substring(0, 2) : tag;
        for (AnalyzedTokenReadings readings : English.tagger().tag(List.of(lower))) {
            for (AnalyzedToken reading : readings) {
                String lemma = reading.getLemma();
                String pos = reading.getPOSTag();
                if (lemma != null && pos != null && pos.startsWith(kind)) {
                    return lemma;
                }
            }
        }
        return lower;
    }

    /// Whether the word, written small, is in the dictionary as anything but a name.
    public static boolean common(String word) {
        for (AnalyzedTokenReadings readings : English.tagger().tag(List.of(word.toLowerCase(Locale.ROOT)))) {
            for (AnalyzedToken reading : readings) {
                String pos = reading.getPOSTag();
                if (pos != null && !pos.startsWith("NNP")) {
                    return !word.equals("I");
                }
            }
        }
        return false;
    }

    /// "ban" → "banning".
    public static String gerund(String verb) {
        return form(verb, "VBG", rulesGerund(verb));
    }

    /// "ban" → "banned" (past participle).
    public static String participle(String verb) {
        return form(verb, "VBN", verb.endsWith("e") ? verb + "d" : verb + "ed");
    }

    /// "ban" → "bans".
    public static String third(String verb) {
        return form(verb, "VBZ", plural(verb));
    }

    public static String plural(String noun) {
        if (noun.matches(".*(s|x|z|ch|sh)")) {
            return noun + "es";
        }
        return noun.matches(".*[^aeiou]y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
    }

    private static String rulesGerund(String verb) {
        if (verb.endsWith("ie")) {
            return verb.substring(0, verb.length() - 2) + "ying";
        }
        return verb.matches(".*[^aeioy]e") ? verb.substring(0, verb.length() - 1) + "ing" : verb + "ing";
    }

    private static String form(String verb, String tag, String byRule) {
        if (verb.equals("be")) {
            return switch (tag) {
                case "VBG" -> "being";
                case "VBN" -> "been";
                default -> "is";
            };
        }
        try {
            String[] forms = English.synthesizer().synthesize(new AnalyzedToken(verb, "VB", verb), tag);
            return forms.length == 0 ? byRule : forms[0];
        } catch (IOException e) {
            return byRule;
        }
    }

    /// "a" or "an", by the letters that begin the word.
    public static String article(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        boolean sounds = lower.matches("[aeio].*|u(?!ni|s[aeiu]|rl|k).*|hour.*|honest.*|heir.*|honou?r.*")
                && !lower.matches("(one|once|eu).*");
        return sounds ? "an" : "a";
    }

    public static String capital(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetter(text.charAt(i))) {
                return text.substring(0, i) + Character.toUpperCase(text.charAt(i)) + text.substring(i + 1);
            }
        }
        return text;
    }

    /// Lower-cases the first letter unless the first word is "I" or looks like a name or abbreviation.
    public static String uncapital(String text, boolean name) {
        if (name || text.isEmpty() || text.matches("(?s)I\\b.*") || text.matches("(?s)\\p{Lu}[\\p{Lu}\\p{N}].*")) {
            return text;
        }
        return Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }
}
