package org.rejoinder.assistant;

import java.util.List;
import org.rejoinder.text.Range;

/// What the audience would answer, at its strongest and in its voice, tied to the sentence it attacks.
///
/// `scheme` is the argument scheme it attacks (A1 to A17) or the audience's own objection, `basis` the
/// commonplace or objection it is made from, `strength` 1 to 5 with `why`, `answeredBy` what would answer it.
public record Rebuttal(
        String id,
        Range range,
        String quote,
        String engine,
        String audienceId,
        String text,
        String scheme,
        String basis,
        Attack attack,
        int strength,
        String why,
        String answeredBy,
        List<String> criticalQuestions,
        Coverage coverage)
        implements Finding {

    /// The same rebuttal, met in another measure.
    public Rebuttal covered(Coverage other) {
        return at(range, other);
    }

    /// The same rebuttal at another place, met at other places.
    public Rebuttal at(Range otherRange, Coverage other) {
        return new Rebuttal(
                id,
                otherRange,
                quote,
                engine,
                audienceId,
                text,
                scheme,
                basis,
                attack,
                strength,
                why,
                answeredBy,
                criticalQuestions,
                other);
    }

    /// Against the conclusion, the step from reason to conclusion, or a reason.
    public enum Attack {
        REBUT,
        UNDERCUT,
        UNDERMINE
    }
}
