package org.rejoinder.assistant;

import java.util.List;
import org.rejoinder.text.Paragraph;

/// Looks at one paragraph at a time, so that cost follows the change; safe to call from several threads.
public interface Checker {

    /// Who speaks in the diagnostics it makes: `language`, `empathy`, or a model's name.
    String source();

    /// What there is to say about the paragraph; ranges are those of the letter (`paragraph.range()` is where
    /// it stands). Depends on the paragraph's text alone, so results may be kept by it.
    List<Diagnostic> check(Paragraph paragraph);
}
