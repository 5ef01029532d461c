package org.rejoinder.assistant.argument.words;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rejoinder.assistant.language.Token;

/// Turns the words of the one who wrote a letter into those of the one who answers it: "our branch" becomes
/// "your branch".
public final class Perspective {

    private static final Map<String, String> TURNS = Map.ofEntries(
            Map.entry("i", "you"),
            Map.entry("we", "you"),
            Map.entry("me", "you"),
            Map.entry("us", "you"),
            Map.entry("my", "your"),
            Map.entry("our", "your"),
            Map.entry("mine", "yours"),
            Map.entry("ours", "yours"),
            Map.entry("myself", "yourself"),
            Map.entry("ourselves", "yourselves"),
            Map.entry("your", "our"),
            Map.entry("yours", "ours"),
            Map.entry("yourself", "ourselves"),
            Map.entry("yourselves", "ourselves"));

    private Perspective() {}

    /// One word, turned; "you" becomes "we".
    public static String turned(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return lower.equals("you") ? "we" : TURNS.getOrDefault(lower, word);
    }

    /// A stretch of a sentence, turned word by word; "you" becomes "us" where something is done to you, and
    /// verbs agree.
    public static String turn(String text, List<Token> tokens) {
        StringBuilder turned = new StringBuilder();
        int at = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            turned.append(text, Math.min(at, token.from()), token.from());
            turned.append(word(tokens, i));
            at = token.to();
        }
        return turned.append(text.substring(at)).toString();
    }

    private static String word(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        if (token.is("you")) {
            return object(tokens, i) ? "us" : "we";
        }
        if (i > 0 && tokens.get(i - 1).is("i") && token.is("am", "'m", "was")) {
            return token.is("was") ? "were" : token.is("am") ? "are" : "’re";
        }
        String turned = TURNS.get(token.lower());
        if (turned == null) {
            return token.text();
        }
        return Character.isUpperCase(token.text().charAt(0)) && i == 0 ? Inflection.capital(turned) : turned;
    }

    private static boolean object(List<Token> tokens, int i) {
        if (i == 0) {
            return false;
        }
        Token before = tokens.get(i - 1);
        boolean governed = before.verb() || before.tagged("IN", "TO");
        boolean subject = i + 1 < tokens.size()
                && (tokens.get(i + 1).verb() || tokens.get(i + 1).tagged("MD"));
        boolean clause = before.is(
                "that", "if", "because", "as", "while", "since", "when", "whether", "think", "believe", "hope", "know");
        return governed && !subject && !clause;
    }
}
