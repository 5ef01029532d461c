package org.rejoinder.ui.exchange;

import org.rejoinder.assistant.Correspondent.Treatment;

/// How the ways of meeting a point are said on the screen.
final class Treatments {

    private Treatments() {}

    /// Above a paragraph of the rejoinder.
    static String label(Treatment treatment) {
        return switch (treatment) {
            case EVIDENCE -> "Adds a fact";
            case SCOPE -> "Says what is not asked";
            case REFRAMED -> "Sees it another way";
            case CONCEDED -> "Concedes";
            case QUESTION -> "Asks back";
            case PARKED -> "Leaves for later";
        };
    }

    /// In the table, as an act.
    static String act(Treatment treatment) {
        return switch (treatment) {
            case EVIDENCE -> "Answer with evidence";
            case SCOPE -> "Say what is not asked";
            case REFRAMED -> "See it another way";
            case CONCEDED -> "Concede";
            case QUESTION -> "Ask a question back";
            case PARKED -> "Park, with a reason";
        };
    }
}
