package org.rejoinder.ui.assistant;

import org.rejoinder.letter.SetAsides.SetAside;

/// A row of the pane: a heading, a finding, or something taken or kept.
sealed interface RephraseEntry {

    /// What it is known by from one list to the next.
    String key();

    record Group(int number, String role) implements RephraseEntry {
        public String key() {
            return "p" + number;
        }
    }

    record Asked() implements RephraseEntry {
        public String key() {
            return "asked";
        }
    }

    record Open(FindingCard.Face face) implements RephraseEntry {
        public String key() {
            return face.id();
        }
    }

    /// The way to the findings before or after those shown.
    record More(boolean later) implements RephraseEntry {
        public String key() {
            return later ? "later" : "earlier";
        }
    }

    record Taken(Settled wording) implements RephraseEntry {
        public String key() {
            return wording.id();
        }
    }

    record Kept(SetAside by, String quote, String message) implements RephraseEntry {
        public String key() {
            return "k" + by.id();
        }
    }
}
