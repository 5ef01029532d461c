package org.rejoinder.assistant.argument.words;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Words cut to what their forms share, and which of them carry content.
public final class Stems {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’-][\\p{L}\\p{N}]+)*");
    private static final Set<String> EMPTY = Set.of(
            ("a an the this that these those there here it its it's i me my mine we us our ours you your yours he him his she her hers they"
                            + " them their theirs who whom whose which what when where why how all any both each few more most other some such no nor"
                            + " not only own same so than too very can could will would shall should may might must do does did done doing be am is"
                            + " are was were been being have has had having of at by for with about against between into through during before after"
                            + " above below to from up down in out on off over under again further then once and but if or because as until while"
                            + " don't doesn't isn't aren't wasn't can't won't let also even just still yet ever never always often one two much many"
                            + " way thing things make made makes get gets got go goes going take takes say says said see think know believe want need"
                            + " ask dear letter sincerely regards thank thanks like well rather however therefore thus since although though perhaps")
                    .split(" "));

    private Stems() {}

    /// The stems of the content words of `text`, in order, repeated as they come.
    public static List<String> of(String text) {
        List<String> stems = new ArrayList<>();
        Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT).replace('’', '\''));
        while (matcher.find()) {
            String word = matcher.group();
            if (word.length() > 1 && !EMPTY.contains(word)) {
                stems.add(stem(word));
            }
        }
        return stems;
    }

    public static Set<String> set(String text) {
        return new LinkedHashSet<>(of(text));
    }

    public static boolean empty(String word) {
        return EMPTY.contains(word.toLowerCase(Locale.ROOT).replace('’', '\''));
    }

    /// A light stem: strips possessives, plurals and the commonest endings, never below three letters.
    public static String stem(String word) {
        String stem = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
        stem = plural(stem);
        for (String ending : List.of(
                "ization", "isation", "ational", "fulness", "iveness", "ousness", "ation", "ition", "ement", "ments",
                "ment", "ness", "ingly", "edly", "able", "ible", "ance", "ence", "ally", "ive", "ion", "ing", "ies",
                "ied", "ity", "ous", "ful", "est", "ers", "ed", "er", "al", "ly")) {
            if (stem.endsWith(ending) && stem.length() - ending.length() >= 4) {
                return undouble(stem.substring(0, stem.length() - ending.length()));
            }
        }
        return undouble(stem);
    }

    private static String plural(String word) {
        if (word.endsWith("ies") && word.length() > 4) {
            return word.substring(0, word.length() - 3) + "y";
        }
        if (word.endsWith("sses") || word.endsWith("xes") || word.endsWith("ches") || word.endsWith("shes")) {
            return word.substring(0, word.length() - 2);
        }
        boolean plural = word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us") && !word.endsWith("is");
        return plural && word.length() > 3 ? word.substring(0, word.length() - 1) : word;
    }

    private static String undouble(String stem) {
        int last = stem.length() - 1;
        if (stem.length() > 4 && (stem.endsWith("e") || stem.endsWith("y") || stem.endsWith("i"))) {
            return stem.substring(0, last);
        }
        boolean doubled = stem.length() > 4
                && stem.charAt(last) == stem.charAt(last - 1)
                && !stem.endsWith("ss")
                && !stem.endsWith("ll");
        return doubled ? stem.substring(0, last) : stem;
    }
}
