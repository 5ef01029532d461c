package org.rejoinder.assistant.model.evaluation;

import java.util.List;
import org.rejoinder.assistant.Coverage;
import org.rejoinder.assistant.Diagnostic;
import org.rejoinder.assistant.LetterText;

/// An engine that is tried: what it says of a paragraph, and how far it finds objections met. Both may throw
/// when it does not deliver.
public interface Engine {

    String name();

    List<Diagnostic> check(String text);

    /// In the order of the objections.
    List<Coverage.State> cover(LetterText letter, List<String> objections);
}
