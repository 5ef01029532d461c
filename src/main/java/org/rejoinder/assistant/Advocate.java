package org.rejoinder.assistant;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rejoinder.letter.Audience;
import org.rejoinder.text.Range;

/// Reads a letter as an argument and says what an audience would answer.
public interface Advocate {

    /// Statements, roles and (with an audience) rebuttals, strongest first, with their coverage. Pins are laid
    /// over by the caller.
    ArgumentReading read(LetterText letter, @Nullable Audience audience);

    /// For each rebuttal, in order, how far these paragraphs meet it.
    List<Coverage> cover(List<String> paragraphs, List<String> rebuttals);

    record ArgumentReading(List<String> roles, List<Statement> statements, List<Rebuttal> rebuttals) {}

    /// A sentence with the part it plays; `schemes` are the argument schemes it uses (A1 to A17) with the words
    /// that show it.
    record Statement(Range range, int paragraph, String text, Part part, List<SchemeEvidence> schemes) {}

    record SchemeEvidence(String scheme, String name, String evidence) {}

    enum Part {
        CLAIM,
        GROUND,
        REQUEST,
        CONCESSION,
        VALUE,
        OTHER
    }
}
