package org.rejoinder.assistant;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rejoinder.assistant.Findings.Analysis;
import org.rejoinder.letter.Audience;

/// Reads a text that need not be a letter of the workspace: for other tools, files, and wordings that are tried
/// before they are offered.
public interface Analyst {

    /// Everything there is to say of the text, as of an open letter; set-asides play no part. Takes as long as
    /// the text is new.
    Analysis analyse(LetterText text, @Nullable Audience audience);

    /// What the empathy rules say of the text, and nothing else.
    List<Diagnostic> empathy(LetterText text);
}
