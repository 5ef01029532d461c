package org.rejoinder.assistant.argument;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rejoinder.assistant.PositionCheck;
import org.rejoinder.assistant.argument.words.Stems;
import org.rejoinder.letter.Positions;
import org.rejoinder.text.Sentences;
import org.springframework.stereotype.Component;

/// By content words: a new request that covers most of what is not asked, or words that said the request and go.
/// It would rather miss one than cry wolf, so a sentence that denies something is never taken for a request.
@Component
class BuiltInPositionCheck implements PositionCheck {

    /// The share of a line's content words that make it the same matter; by reason, not fitted.
    private static final double SAME = 0.6;

    private static final int LONGEST = 200;

    private static final Pattern ASKS = Pattern.compile(
            "(?i)\\b(ask|asks|asking|urge|request|demand|call (on|for)|propose|insist|expect|must|should|need to|needs to"
                    + "|ought to|have to|please|would you|could you|let us)\\b");
    private static final Pattern DENIES =
            Pattern.compile("(?i)\\b(not|never|no|nor|neither|nobody|without|rather than|instead of)\\b|n['’]t\\b");
    private static final Pattern PARTS = Pattern.compile("(?i)[;,]|\\bnor\\b|\\bor\\b");

    @Override
    public List<String> against(Positions.Card card, String before, String after) {
        List<String> notes = new ArrayList<>();
        parts(card.notAsk())
                .filter(part -> newSentences(before, after).anyMatch(sentence -> asksFor(sentence, part)))
                .findFirst()
                .ifPresent(part -> notes.add("This asks for what you said you do not ask: “" + brief(part) + "”."));
        if (says(before, card.ask()) && !says(after, card.ask())) {
            notes.add("These words say what you ask, and the new ones no longer do: “"
                    + brief(card.ask().strip()) + "”.");
        }
        return List.copyOf(notes);
    }

    private static String brief(String line) {
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST).strip() + "…";
    }

    private static Stream<String> parts(String line) {
        return PARTS.splitAsStream(line).map(String::strip).filter(part -> !content(part)
                .isEmpty());
    }

    private static Stream<String> newSentences(String before, String after) {
        return Sentences.of(after).stream()
                .map(range -> range.of(after).strip())
                .filter(sentence -> !before.contains(sentence));
    }

    private static boolean asksFor(String sentence, String part) {
        return ASKS.matcher(sentence).find() && !DENIES.matcher(sentence).find() && says(sentence, part);
    }

    private static boolean says(String text, String line) {
        Set<String> words = content(line);
        Set<String> said = Stems.set(text);
        long there = words.stream().filter(said::contains).count();
        return !words.isEmpty() && there >= SAME * words.size();
    }

    /// Without the words with which one says that one does not ask.
    private static Set<String> content(String line) {
        return Stems.set(ASKS.matcher(DENIES.matcher(line).replaceAll(" ")).replaceAll(" "));
    }
}
