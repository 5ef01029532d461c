package org.rejoinder.assistant;

/// One rewrite that is offered: `edit` replaces the diagnostic's scope. An `[open slot]` in it is for the
/// writer to fill.
///
/// `title` says in a few words what this wording does ("Says what changed, and for whom").
public record CodeAction(String title, Firmness kind, String edit) {

    /// The dial: every position keeps the claim.
    public enum Firmness {
        WARM,
        NEUTRAL,
        FIRM
    }
}
