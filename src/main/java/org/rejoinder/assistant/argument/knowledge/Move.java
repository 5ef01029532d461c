package org.rejoinder.assistant.argument.knowledge;

import java.util.List;
import java.util.regex.Pattern;
import org.rejoinder.assistant.Advocate.Part;
import org.rejoinder.assistant.Rebuttal.Attack;

/// A move that a sentence makes and that invites an answer whatever the subject: a date it sets, a comparison it
/// draws, a single case it tells.
///
/// `pattern` is looked for in sentences of the parts `in` (none: all that argue); its named groups are slots of
/// the wordings in `text`. `example` makes the move, the sentences of `not` do not.
public record Move(
        String id,
        List<Part> in,
        Pattern pattern,
        Attack attack,
        String scheme,
        String basis,
        String answeredBy,
        List<String> text,
        String example,
        List<String> not) {

    public boolean madeIn(Part part) {
        return in.isEmpty() ? part != Part.OTHER && part != Part.CONCESSION : in.contains(part);
    }
}
