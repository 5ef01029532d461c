package org.rejoinder.assistant.argument.coverage;

/// What speaks for a paragraph meeting a rebuttal.
///
/// `terms` is the share of the rebuttal's weighty words found (BM25) and `termsAbove` how far that stands above
/// the other paragraphs; `window` the share that stands together in three sentences, `windowAhead` its lead
/// over the next best; `meaning` the nearness of the nearest sentence or pair, `above` and `ahead` likewise;
/// `own` is the nearness of the whole paragraph once the subject all share is taken away, `ownAhead` its lead;
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
        double own,
        double ownAhead,
        double takesUp,
        double takesUpAnywhere,
        double answers,
        boolean concedes,
        int line) {

    static final Signals NONE = new Signals(0, 0, 0, 0, 0, 0, 0, 0, -1, 0, 0, 0, false, 0);

    /// One number; 0 is where meeting and not meeting are as likely. The weights were fitted on the letters and
    /// texts of the tuning half.
    public double score() {
        boolean apart = meaning < 0.33 && window < 0.15;
        return 1.7 * windowAhead
                + 2.2 * ahead
                + 6.2 * ownAhead
                + 0.5 * takesUpAnywhere
                + 0.4 * answers
                - (apart ? 3.15 : 1.15);
    }
}
