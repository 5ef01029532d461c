package org.rejoinder.assistant;

import java.util.List;
import org.rejoinder.text.Range;

/// The eighteen things a letter that is heard tends to have; no score, only states with evidence and a next
/// step.
public record Checklist(List<Row> rows, Readability readability) {

    /// One row: `code` L1 to L18, what it looks at, its state, the sentences that satisfy it, and what to do
    /// next.
    public record Row(
            String code,
            String name,
            State state,
            List<Range> evidence,
            String note,
            String nextStep,
            String overruledBy) {}

    public enum State {
        MISSING,
        PARTLY,
        IN_PLACE,
        NOT_APPLICABLE
    }

    /// Counts of the letter as a whole; `grade` is a US school grade, `medianSentence` in words.
    public record Readability(int words, int sentences, double grade, int medianSentence, int i, int you, int we) {}
}
