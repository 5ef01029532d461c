package org.rejoinder.assistant.argument.rebuttal;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rejoinder.assistant.argument.reading.LetterReading;
import org.rejoinder.assistant.argument.reading.Proposal;
import org.rejoinder.assistant.argument.words.NounPhrase;
import org.rejoinder.assistant.argument.words.NounPhrases;
import org.rejoinder.assistant.argument.words.Stems;

/// What a letter is about, as a thing that can be spoken of, and the measure in dispute: the thing itself, or a ban,
/// limit or charge on it.
record Matter(NounPhrase thing, Proposal.@Nullable Step step, double weight) {

    private static final int ASKED = 4;
    private static final int SPOKEN = 12;
    private static final double PER_MENTION = 0.3;
    private static final int MENTIONS = 5;
    private static final double EARLY = 0.3;
    private static final double FULL = 0.2;
    private static final double NAME = 0.8;

    private static final Pattern BARE = Pattern.compile(
            "(?i)changes?|decisions?|options?|issues?|problems?|uses?|needs?|efforts?|approach(?:es)?|focus|solutions?|questions?|answers?"
                    + "|right|rights|choices?|letters?|petitions?|proposals?|requests?|comments?|attention|interest|role|use|action|steps?"
                    + "|government|states?|house|society|world|country|countries|council|town|city|measures?|concerns?|consequences?|effects?"
                    + "|life|help|money|editor|opinions?|thoughts?|reasons?|impact|result|results|news|article|name|ways?|sense|risks?|benefits?"
                    + "|cases?|examples?|process|system|situation|hours?|minutes?|percent|dollars?|levels?|numbers?|amounts?|values?|ideas?");
    private static final Pattern BEGUN = Pattern.compile(
            "(?i)(?:causing|making|having|being|getting|giving|taking|using|such|other|those|these|one such|same|first|second) ");
    private static final Pattern MEASURE = Pattern.compile(
            "(?i)orders?|bans?|rules?|laws?|codes?|polic(?:y|ies)|fees?|tax|taxes|fines?|cameras?|limits?|curfews?|lev(?:y|ies)|charges?"
                    + "|bills?|acts?|programmes?|programs?|schemes?|plans?|tests?|permits?|licen[cs]es?|quotas?|culls?|protections?");

    static Optional<Matter> of(LetterReading reading) {
        Stream<Matter> asked = reading.proposals().stream()
                .limit(ASKED)
                .filter(each -> each.object() != null)
                .map(each -> new Matter(each.object(), each.step(), each.weight()));
        Stream<Matter> spoken = reading.subjects().stream().limit(SPOKEN).map(each -> new Matter(each, null, 0));
        return Stream.concat(asked, spoken)
                .filter(each -> sayable(each.thing()))
                .max(Comparator.comparingDouble(each -> each.worth(reading)));
    }

    /// The weightiest proposal whose object can be spoken of, or that has none.
    static Optional<Proposal> asked(LetterReading reading) {
        return reading.proposals().stream()
                .filter(each ->
                        each.object() == null || People.named(each.object().head()) || sayable(each.object()))
                .findFirst();
    }

    /// Whether a phrase names a thing, and enough of it to be understood by itself.
    static boolean sayable(NounPhrase phrase) {
        return NounPhrases.telling(phrase)
                && !People.named(phrase.head())
                && !(phrase.wordCount() == 1 && BARE.matcher(phrase.head()).matches())
                && !BEGUN.matcher(phrase.words()).lookingAt()
                && !phrase.words().matches(".*\\d(?:st|nd|rd|th)\\b.*")
                && phrase.words().matches("[\\p{L}][\\p{L}\\p{N} '’-]*");
    }

    /// What is asked for weighs, and what the letter begins with and keeps naming.
    private double worth(LetterReading reading) {
        String head = Stems.stem(thing.head().toLowerCase(java.util.Locale.ROOT));
        long mentions = reading.sentences().stream()
                        .filter(each -> each.lower().contains(head))
                        .count()
                + (reading.letter().title().toLowerCase(java.util.Locale.ROOT).contains(head) ? 2 : 0);
        boolean early = reading.sentences().stream().limit(1).anyMatch(each -> Stems.set(each.text())
                .contains(head));
        return weight
                + PER_MENTION * Math.min(MENTIONS, mentions)
                + (early ? EARLY : 0)
                + (thing.wordCount() > 1 ? FULL : 0)
                - (thing.words().matches("\\p{Lu}\\p{Ll}+( \\p{Lu}\\p{Ll}+)?") ? NAME : 0);
    }

    Slots slots() {
        Slots slots = new Slots().with("object", thing).with("object", said());
        NounPhrase measure = measure();
        return slots.with("measure", measure).with("measure", measure == thing ? said() : measure.words());
    }

    private String said() {
        return thing.determiner().matches("a|an") ? thing.definite() : thing.general();
    }

    private NounPhrase measure() {
        if (step == null || MEASURE.matcher(thing.head()).matches()) {
            return thing;
        }
        String on =
                switch (step) {
                    case BAN, CLOSE -> "a ban on ";
                    case RESTRICT -> "a rule on ";
                    case TAX -> "a charge on ";
                    case PUNISH -> "a penalty for ";
                    default -> "";
                };
        return on.isEmpty() ? thing : new NounPhrase(on + said(), "ban", "", false, false, 0, 0);
    }
}
