package org.rejoinder.assistant.model.evaluation;

import java.util.List;
import org.rejoinder.assistant.Coverage;
import org.rejoinder.assistant.LetterText;

/// What both engines are tried on.
sealed interface Case {

    /// A sentence or two that a careful reader called confrontational, or not.
    record Sentence(String id, boolean confrontational, String text) implements Case {}

    /// A letter with objections and how far a careful reader found each of them met.
    record Judged(String id, LetterText letter, List<String> objections, List<Coverage.State> states) implements Case {}
}
