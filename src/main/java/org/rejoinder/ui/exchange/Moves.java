package org.rejoinder.ui.exchange;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// What a passage of a reply does that raises no point: thanks, restates, agrees, offers, closes.
final class Moves {

    private static final Map<String, Pattern> MOVES = new LinkedHashMap<>();

    static {
        move(
                "Closes",
                "^(we look forward|please write again|tell us where we are mistaken|we hope you hear|that is where we stand)");
        move("Thanks", "^.{0,60}(thank you|we thank you|grateful)|reached us");
        move(
                "Restates",
                "(understood you|at its centre|as we understand|you ask (us|for|that)|misheard|in your own words)");
        move("Agrees", "(we agree|we share|we would sign|say yes to|nothing between us|put our name under)");
        move("Offers", "(in turn|an offer|instead of an answer|bring us|could start from|change our minds)");
        move("Says what worries them", "(worries us|we are afraid|one worry|we have been told before)");
        move("Turns", "(do not follow you|part from you|makes? us hesitate|cannot accept|have to disagree)");
    }

    private Moves() {}

    private static void move(String label, String words) {
        MOVES.put(label, Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.DOTALL));
    }

    /// The move, or the part a reader of letters gave it when no move is plain.
    static String label(String text, String otherwise) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        return MOVES.entrySet().stream()
                .filter(each -> each.getValue().matcher(lower).find())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(otherwise);
    }
}
