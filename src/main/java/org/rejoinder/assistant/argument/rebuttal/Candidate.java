package org.rejoinder.assistant.argument.rebuttal;

import org.jspecify.annotations.Nullable;
import org.rejoinder.assistant.Rebuttal.Attack;
import org.rejoinder.letter.Audience.Objection;

/// A rebuttal before it is chosen. `source` is where it comes from, `worth` how well it fits this very letter
/// (about 0 to 1.5).
///
/// `sentence` is the index of the sentence it attacks, -1 while none has been found. `scheme` and `basis` are
/// ids, or empty.
record Candidate(
        String text,
        Source source,
        double worth,
        int sentence,
        @Nullable Attack attack,
        String scheme,
        String basis,
        String answeredBy,
        @Nullable Objection objection,
        String origin) {

    /// From the most particular to the most general.
    enum Source {
        AUDIENCE,
        CLASH,
        TOPIC,
        THING,
        ADDRESSEE,
        MOVE,
        SCHEME,
        FIELD,
        STEP,
        COMMONPLACE
    }

    static Candidate of(String text, Source source, double worth) {
        return of(text, source, worth, "");
    }

    /// `origin` is the topic or thing a point belongs to; points of one origin speak of the same "it".
    static Candidate of(String text, Source source, double worth, String origin) {
        return new Candidate(text, source, worth, -1, null, "", "", "", null, origin);
    }

    Candidate worth(double other) {
        return new Candidate(text, source, other, sentence, attack, scheme, basis, answeredBy, objection, origin);
    }

    Candidate text(String other) {
        return new Candidate(other, source, worth, sentence, attack, scheme, basis, answeredBy, objection, origin);
    }

    Candidate against(int index) {
        return new Candidate(text, source, worth, index, attack, scheme, basis, answeredBy, objection, origin);
    }
}
