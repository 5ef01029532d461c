package org.rejoinder.assistant;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rejoinder.assistant.Findings.PassageReading;
import org.rejoinder.letter.Audience;

/// Reads a letter as a whole: the checklist with its evidence, and how the audience is likely to hear each
/// paragraph.
public interface LetterReader {

    /// `diagnostics` and `rebuttals` are what is known of this very text; ranges are those of the letter.
    Reading read(
            LetterText letter, @Nullable Audience audience, List<Diagnostic> diagnostics, List<Rebuttal> rebuttals);

    /// `roles` has a word for each paragraph (Greeting, Thanks, Request, …).
    record Reading(List<String> roles, Checklist checklist, List<PassageReading> passages) {}
}
