package org.rejoinder.assistant.empathy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.rejoinder.assistant.Severity;
import org.rejoinder.assistant.ToneReader;
import org.rejoinder.assistant.empathy.EmpathyRule.Match;
import org.rejoinder.text.Range;

/// What a sentence as a whole adds to what rules find in it: where none holds it may still tell, and where it sounds
/// calm a rule is taken for a hint.
final class WholeSentence {

    /// In log odds of the tone: above this it is a hint, above the second a thing to consider.
    private static final double HINT = 0.4;

    private static final double CONSIDER = 2.0;

    /// Below this a word of contempt or a sharp build of the sentence is meant otherwise.
    private static final double LEANING = -0.5;

    /// Below this a rule is taken for a hint.
    private static final double CALM = -2.0;

    private static final int LEAST_WORDS = 5;
    private static final int LONGEST = 600;

    private static final Family FAMILY = new Family(
            "R19",
            "Manner",
            Severity.HINT,
            "May land harder than what it says",
            "Heard as a whole, sentences like this one tend to come across as reproach or mockery, and the point in them is lost; this is a guess"
                    + " from its manner, not from a single word.",
            "Learned from pairs of sentences on one matter; Danescu-Niculescu-Mizil et al. 2013 on politeness");

    private final Turns turns;
    private final Manner manner;
    private final Once<ToneReader> tone;

    WholeSentence(Turns turns, Manner manner, Supplier<ToneReader> tone) {
        this.turns = turns;
        this.manner = manner;
        this.tone = new Once<>(tone);
    }

    /// The sentence with what it is heard as.
    Heard.Sentence heard(Heard.Sentence sentence) {
        String text = sentence.text();
        if (sentence.foreign() || text.split("\\s+", LEAST_WORDS + 1).length < LEAST_WORDS || text.length() > LONGEST) {
            return sentence;
        }
        double odds = tone.get().logOdds(OwnVoice.unquoted(text));
        if (!sentence.matches().isEmpty()) {
            return odds < CALM ? sentence.asHints() : sentence;
        }
        return manner.asks(text)
                ? sentence
                : telling(text, odds).map(sentence::with).orElse(sentence);
    }

    private Optional<Match> telling(String text, double odds) {
        Optional<Range> called = turns.called(text).filter(words -> own(text, words));
        boolean built = turns.constructed(text);
        if (odds >= CONSIDER || odds >= LEANING && (built || called.isPresent())) {
            return Optional.of(match(Severity.INFORMATION, words(text, called)));
        }
        if (odds >= HINT || built || called.isPresent()) {
            return Optional.of(match(Severity.HINT, words(text, called)));
        }
        return turns.sting(text, odds >= LEANING)
                .filter(words -> own(text, words))
                .map(words -> match(Severity.HINT, marked(text, words)));
    }

    private Range words(String text, Optional<Range> called) {
        return marked(text, called.orElseGet(() -> manner.telling(text)));
    }

    private static boolean own(String sentence, Range words) {
        String before = sentence.substring(0, words.from());
        return !OwnVoice.reported(before)
                && !OwnVoice.denied(before)
                && OwnVoice.quotations(sentence).stream().noneMatch(words::overlaps);
    }

    /// A single word is marked where it stings by itself; where it only hints, a reader sees the whole sentence.
    private Range marked(String sentence, Range words) {
        String marked = words.of(sentence).strip();
        return marked.indexOf(' ') < 0 && !turns.stings(marked) ? new Range(0, sentence.length()) : words;
    }

    private static Match match(Severity severity, Range words) {
        EmpathyRule whole = new EmpathyRule(
                FAMILY, "manner", severity, FAMILY.message(), true, null, null, List.of(), List.of(), List.of());
        return new Match(whole, words, Map.of());
    }
}
