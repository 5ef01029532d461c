package org.rejoinder.assistant.argument.rebuttal;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rejoinder.assistant.argument.knowledge.Field;
import org.rejoinder.assistant.argument.reading.LetterReading;
import org.rejoinder.assistant.argument.reading.Proposal;
import org.rejoinder.assistant.argument.words.Inflection;
import org.rejoinder.assistant.argument.words.NounPhrase;

/// The letter's own words for the slots of frames: what it asks about, who bears it, what it complains of,
/// where.
final class Filling {

    private Filling() {}

    static Slots of(
            LetterReading reading, @Nullable NounPhrase phrase, @Nullable Proposal proposal, List<Field> fields) {
        Slots slots = new Slots().with(proposal).with("np", phrase);
        if (!slots.has("object")) {
            Matter.of(reading).ifPresent(matter -> slots.with("object", matter.thing()));
        }
        String ofField = fields.stream()
                .flatMap(field -> field.people().stream())
                .findFirst()
                .orElse("people");
        Troubles.in(reading, slots.get("object")).ifPresent(trouble -> slots.with("reason", trouble.definite()));
        place(reading).ifPresent(place -> slots.with("place", place.definite()));
        return slots.with("people", People.in(reading, slots.get("object")).orElse(ofField));
    }

    /// The first name of a place or body a comparison could be drawn from.
    static Optional<NounPhrase> place(LetterReading reading) {
        return reading.sentences().stream()
                .flatMap(sentence -> sentence.phrases().stream())
                .filter(NounPhrase::proper)
                .filter(phrase ->
                        phrase.wordCount() <= 2 && phrase.words().matches("\\p{Lu}\\p{Ll}+( \\p{Lu}\\p{Ll}+)?"))
                .filter(phrase -> !Inflection.common(phrase.words().split(" ")[0]))
                .findFirst();
    }
}
