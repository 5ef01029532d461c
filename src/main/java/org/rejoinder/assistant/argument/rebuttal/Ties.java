package org.rejoinder.assistant.argument.rebuttal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rejoinder.assistant.Advocate.Part;
import org.rejoinder.assistant.argument.reading.LetterReading;
import org.rejoinder.assistant.argument.rebuttal.Candidate.Source;
import org.rejoinder.assistant.argument.words.NounPhrase;
import org.rejoinder.assistant.argument.words.NounPhrases;
import org.rejoinder.assistant.argument.words.Stems;

/// Ties a rebuttal to this very letter: one short sentence that says, in the letter's own words, what of it the
/// rebuttal leaves standing.
///
/// A few are tied, not all: a phrase of the letter at each end of every point would be noise.
final class Ties {

    private static final List<String> ASKED = List.of(
            "How would %s answer that?",
            "We do not see how %s would change this.",
            "What you say of %s does not reach this.",
            "Your case for %s leaves this untouched.",
            "The part on %s passes over it.",
            "Put beside %s, this weighs more with us than you allow.");
    private static final int MOST = 3;

    private Ties() {}

    static List<Candidate> tie(LetterReading reading, List<Candidate> chosen) {
        List<Candidate> tied = new ArrayList<>();
        Set<String> phrases = new HashSet<>();
        int count = 0;
        int turn = Math.floorMod(reading.letter().text().hashCode(), ASKED.size());
        for (Candidate each : chosen) {
            boolean tieable = (each.source() == Source.AUDIENCE || each.source() == Source.TOPIC) && count < MOST;
            Optional<NounPhrase> phrase = tieable ? phrase(reading, each, phrases) : Optional.empty();
            if (phrase.isPresent()) {
                phrases.add(phrase.get().key());
                String tie = ASKED.get((turn + count) % ASKED.size())
                        .formatted(phrase.get().definite());
                tied.add(each.text(each.text() + " " + tie));
                count++;
            } else {
                tied.add(each);
            }
        }
        return tied;
    }

    private static Optional<NounPhrase> phrase(LetterReading reading, Candidate each, Set<String> used) {
        Set<String> stems = Stems.set(each.text());
        if (reading.statements().get(each.sentence()).part() == Part.OTHER) {
            return Optional.empty();
        }
        return reading.sentences().get(each.sentence()).phrases().stream()
                .filter(NounPhrases::telling)
                .filter(phrase -> phrase.determiner().matches("the|a|an|our|your"))
                .filter(phrase -> phrase.words().matches("[\\p{L}][\\p{L} '’-]*")
                        && phrase.wordCount() >= 2
                        && phrase.wordCount() <= 4)
                .filter(phrase -> !used.contains(phrase.key()))
                .filter(phrase -> Stems.of(phrase.words()).stream().noneMatch(stems::contains))
                .findFirst();
    }
}
