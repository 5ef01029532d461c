package org.rejoinder.assistant;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rejoinder.letter.Audience;
import org.rejoinder.text.Paragraph;

/// Reads an open letter a second time, at its own pace (as a model does). What it says joins the first findings
/// when it comes; it never holds them up.
public interface SecondReader {

    /// This is the letter now: asks about what is new, lets go of what is gone. Returns at once; when something
    /// new is known, `SecondReadingCame` is published.
    void attend(String letterId, LetterText letter, @Nullable Audience audience);

    /// What is known of this paragraph, with ranges of the letter it stands in; empty while nothing is.
    List<Diagnostic> known(Paragraph paragraph);

    /// The second reader knows more about the letter than before.
    record SecondReadingCame(String letterId) {}
}
