package org.rejoinder.assistant.empathy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.rejoinder.assistant.Severity;
import org.rejoinder.assistant.empathy.EmpathyRule.Match;
import org.rejoinder.text.Range;
import org.rejoinder.text.Sentences;

/// How hard a text lands: what rules find in it, words of contempt, the manner of its hardest sentence.
final class Temper {

    private static final double MOST_BY_SUBJECT = 1.5;
    private static final double LEAST_GAIN = 0.4;
    private static final double LEAST_GAIN_UNSTUNG = 0.15;
    private static final double MOST_UNSTUNG = 2.6;
    private static final double LEAST_GAIN_OF_MANY = 0.6;
    private static final double MOST_OF_A_VIEW = 1.2;
    /// A frame does not make an accusation kind, so what stands in it has to be nearly calm without it.
    private static final double MOST_IN_A_FRAME = 0.4;
    private static final double LEAST_TOLD = 0.5;

    /// In characters: an adverb, an opener.
    private static final int HARDLY_ANYTHING = 16;

    private static final Pattern FRAME = Pattern.compile("^It (?:seems to|troubles) me that ");

    private final Heard heard;
    private final Manner manner;
    private final Softening softening;

    Temper(Heard heard, Manner manner, Softening softening) {
        this.heard = heard;
        this.manner = manner;
        this.softening = softening;
    }

    /// Whether nothing in it is left that any rule, the manner or a word of contempt would tell.
    boolean calm(String text) {
        return plain(text) && hardest(text) < Manner.HINT && heard.in(text).isEmpty();
    }

    /// Whether it is calm, or so much calmer than the sentence that only its subject may make it sound hard.
    boolean calmer(String sentence, String text) {
        return plain(text)
                && (hardest(text) < Manner.HINT
                        || hardest(text) < Math.min(MOST_BY_SUBJECT, hardest(sentence) - LEAST_GAIN))
                && heard.in(text).isEmpty();
    }

    /// Whether nothing that stings by itself is left of a sentence that had some, and it is no harder than it was.
    boolean unstung(String sentence, String text) {
        double now = hardest(text);
        double was = hardest(sentence);
        return (now < Math.min(MOST_BY_SUBJECT, was - LEAST_GAIN_UNSTUNG)
                        || now < Math.min(MOST_UNSTUNG, was - LEAST_GAIN_OF_MANY))
                && stings(text).isEmpty();
    }

    /// Whether it is calmer, or nothing stings in it any more and it rings about as hard as it did with its insults.
    boolean disarmed(String sentence, String text) {
        return calmer(sentence, text)
                || stings(text).isEmpty() && hardest(text) < Math.min(MOST_UNSTUNG, hardest(sentence) + LEAST_GAIN);
    }

    /// Whether the sentence, said as the writer's own view, lands well softer than it did.
    boolean owned(String sentence, String view) {
        String framed = FRAME.matcher(view).replaceFirst("");
        return plain(view)
                && hardest(framed) < MOST_IN_A_FRAME
                && heard.in(framed).isEmpty()
                && hardest(view) < Math.min(MOST_OF_A_VIEW, hardest(sentence) - LEAST_GAIN)
                && heard.in(view).isEmpty();
    }

    /// Whether a reader would notice: small words that are left out change little by themselves, and where hardly
    /// anything went, what is left has to be calm.
    boolean tells(String sentence, String text) {
        boolean leftOut = Word.onlyLeftOut(sentence, text);
        if (leftOut && sentence.length() - text.length() < HARDLY_ANYTHING) {
            return hardest(text) < Manner.HINT;
        }
        boolean trimmed = leftOut && stings(sentence).isEmpty();
        return !trimmed || hardest(sentence) - hardest(text) >= LEAST_TOLD;
    }

    private boolean plain(String text) {
        return !softening.insults(text) && !softening.sharp(text);
    }

    /// Whether rules find no more than hints.
    boolean unheard(String text) {
        return heard.in(text).stream().allMatch(match -> match.rule().severity() == Severity.HINT);
    }

    /// How hard its hardest sentence lands.
    double hardest(String text) {
        return Sentences.of(text).stream()
                .mapToDouble(range -> manner.score(range.of(text)))
                .max()
                .orElse(0);
    }

    /// How hard it lands by its signs alone, which cost little to look for.
    double shown(String text) {
        return manner.shownScore(text);
    }

    /// How many words of contempt and others that are sharp it has.
    int words(String text) {
        return softening.stings(text).size();
    }

    /// Where it stings: what rules find, words of contempt and others that are sharp.
    List<Range> stings(String text) {
        List<Range> stings = new ArrayList<>(softening.stings(text));
        heard.in(text).stream().map(Match::range).forEach(stings::add);
        return stings;
    }
}
