package org.rejoinder.assistant.argument.coverage;

/// What speaks for a paragraph meeting a rebuttal.
///
/// `terms` is the share of the rebuttal's weighty words found (BM25) and `termsAbove` how far that stands above
/// the other paragraphs; `window` the share that stands together in three sentences, `windowAhead` its lead
/// over the next best; `meaning` the nearness of the nearest sentence or pair, `above` and `ahead` likewise;
/// `takesUp`, `answers` and `concedes` are the marks around that sentence (`line`), `takesUpAnywhere` the marks
/// of the whole paragraph.
public record Signals(
        double terms,
        double termsAbove,
        double window,
        double windowAhead,
        double meaning,
        double above,
        double ahead,
        double takesUp,
        double takesUpAnywhere,
        double answers,
        boolean concedes,
        int line) {

    static final Signals NONE = new Signals(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, false, 0);

    /// One number; 0 is where meeting and not meeting are as likely. The weights were fitted on the letters of
    /// the tuning half.
    public double score() {
        return 1.6 * terms
                + 1.6 * termsAbove
                + 1.4 * window
                + 2.2 * windowAhead
                + 1.4 * meaning
                + 1.3 * above
                + 2.0 * ahead
                + 0.8 * takesUp
                + 0.2 * takesUpAnywhere
                + 0.9 * answers
                - 2.85;
    }
}
