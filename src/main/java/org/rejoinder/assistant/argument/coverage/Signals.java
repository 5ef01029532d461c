package org.rejoinder.assistant.argument.coverage;

/// What speaks for a paragraph meeting a rebuttal: how `near` it is and how well it `answers`; `company` how many
/// other rebuttals it can be held against, from 0 to 1; `opening` whether it says what the text is for, which seldom
/// answers.
record Signals(Measure near, Measure answers, double company, boolean opening) {

    /// One measure of a rebuttal and a paragraph: how far `closer` they come than the rebuttal and the
    /// letter's paragraphs on average, which is `level`; what other rebuttals `usual`ly have here, and the
    /// lead over the nearest of them, `ahead`.
    record Measure(double closer, double level, double usual, double ahead) {

        static Measure of(Rivals rivals, int rebuttal, int paragraph) {
            return new Measure(
                    rivals.closer(rebuttal, paragraph),
                    rivals.level(rebuttal),
                    rivals.usual(rebuttal, paragraph),
                    rivals.ahead(rebuttal, paragraph));
        }
    }

    /// One number; at 0 it is as likely that this paragraph meets the rebuttal as that none does. The weights are
    /// fitted on texts that the network was not taught on, for a rebuttal alone and for one among others.
    double score() {
        double alone = 1.05 * near.closer + 1.02 * answers.closer + 0.09 * answers.level - (opening ? 0.71 : 0) - 4.26;
        double among = -0.37 * near.closer
                + 0.99 * near.ahead
                + 0.51 * answers.closer
                + 0.08 * answers.level
                - 0.33 * answers.usual
                + 0.66 * answers.ahead
                - (opening ? 1.41 : 0)
                - 2.9;
        return (1 - company) * alone + company * among;
    }
}
