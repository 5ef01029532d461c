package org.rejoinder.assistant.argument.knowledge;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rejoinder.assistant.Advocate.Part;
import org.rejoinder.assistant.Rebuttal.Attack;

/// A move that a sentence makes and that invites an answer whatever the subject: a date it sets, a comparison it
/// draws, a single case it tells.
///
/// `pattern` is looked for in sentences of the parts `in` (none: all that argue); its named groups are slots of
/// the wordings in `text`, beside what the letter is about (`{object}`, `{measure}`, `{people}`) and the phrase before
/// the move (`{subject}`). `sure` is how surely it is what people answer, 0 to 1. `example` makes the move, the
// sentences of `not` do not.
public record Move(
        String id,
        @Nullable Double sure,
        List<Part> in,
        Pattern pattern,
        Attack attack,
        String scheme,
        String basis,
        String answeredBy,
        List<String> text,
        String example,
        List<String> not) {

    private static final double USUAL = 0.5;

    public double surely() {
        return sure == null ? USUAL : sure;
    }

    public boolean madeIn(Part part) {
        return in.isEmpty() ? part != Part.OTHER && part != Part.CONCESSION : in.contains(part);
    }
}
