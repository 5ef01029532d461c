package org.rejoinder.assistant;

import java.util.List;
import org.rejoinder.text.Range;

/// How far a letter already meets a rebuttal: the state, the paragraphs (numbers from 1) and sentences that do
/// it, and whose word it is when a writer pinned it (`pinnedBy`, else empty).
public record Coverage(
        State state, List<Integer> paragraphs, List<Range> sentences, double confidence, String pinnedBy) {

    /// On the screen: Unanswered, In part, Answered, Conceded.
    public enum State {
        OPEN,
        MENTIONED,
        ANSWERED,
        CONCEDED
    }

    public static Coverage open() {
        return new Coverage(State.OPEN, List.of(), List.of(), 1.0, "");
    }
}
