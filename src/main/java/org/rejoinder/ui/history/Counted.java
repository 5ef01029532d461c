package org.rejoinder.ui.history;

import java.util.Set;
import org.rejoinder.assistant.Coverage.State;
import org.rejoinder.assistant.Findings.Analysis;

/// How many findings a version has, and how many rebuttals it leaves without an answer.
record Counted(int findings, int unanswered) {

    private static final Set<State> WITHOUT_ANSWER = Set.of(State.OPEN, State.MENTIONED);

    static final Counted NOTHING = new Counted(0, 0);

    static Counted in(Analysis analysis) {
        long unanswered = analysis.rebuttals().stream()
                .filter(rebuttal -> WITHOUT_ANSWER.contains(rebuttal.coverage().state()))
                .count();
        return new Counted(analysis.diagnostics().size(), (int) unanswered);
    }
}
