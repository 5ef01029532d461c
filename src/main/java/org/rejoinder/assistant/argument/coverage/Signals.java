package org.rejoinder.assistant.argument.coverage;

/// What speaks for a paragraph meeting a rebuttal. All but `line` lie between about -1 and 1.
///
/// `terms` is the share of the rebuttal's weighty words found (BM25), `meaning` the nearness of its nearest
/// sentence or pair of sentences,
/// `above` how far that stands above the letter's other paragraphs, `takesUp` and `answers` the marks around that
/// sentence (`line`).
public record Signals(
        double terms,
        double termsAbove,
        double meaning,
        double above,
        double takesUp,
        double answers,
        boolean concedes,
        int line) {

    static final Signals NONE = new Signals(0, 0, 0, 0, 0, 0, false, 0);

    /// One number; 0 is where meeting and not meeting are as likely.
    public double score() {
        return 2.2 * terms + 1.5 * termsAbove + 5.0 * meaning + 4.0 * above + 0.9 * takesUp + 0.5 * answers - 4.2;
    }
}
