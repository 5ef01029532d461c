package org.rejoinder.assistant;

import java.util.Optional;
import org.rejoinder.text.Range;

/// Other wordings for a passage that the writer chose, also where no rule has anything to say.
public interface Rephraser {

    /// The sentences of `text` that `range` touches, with one to three wordings (`actions`), each with the same
    /// names, numbers, links and negations; without an honest wording, the three questions. Empty when the
    /// range holds no words of the writer's own.
    Optional<Diagnostic> rephrase(String text, Range range);
}
