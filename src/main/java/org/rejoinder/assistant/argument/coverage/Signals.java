package org.rejoinder.assistant.argument.coverage;

/// What speaks for a paragraph meeting a rebuttal.
///
/// `near` is how near the two come in words and meaning; `lead` how much nearer than the paragraph that comes
/// next (or how far behind); `ahead` its lead over the other rebuttals at this paragraph, for what meets one
/// rarely meets another, and `rivals` how many they are; `alone` the verdict with none
/// of them in sight; `opening` the paragraph that states the matter and
/// seldom answers; `answers` and `concedes` are marks of the paragraph and around the nearest sentence (`line`).
record Signals(
        double near,
        double lead,
        double ahead,
        int rivals,
        double alone,
        boolean opening,
        boolean answers,
        boolean concedes,
        int line) {

    static final Signals NONE = new Signals(-1, -1, -1, 0, -1, false, false, false, 0);

    private static final double MANY = 4;
    private static final double FAR = 0.14;
    private static final double OPENING = 1.6;

    /// From 0, a rebuttal by itself, to 1, one among many.
    static double company(int rivals) {
        return Math.min(1, rivals / MANY);
    }

    /// One number; at 0 it is as likely that this paragraph meets the rebuttal as that none does. The fewer others
    /// there are to hold a rebuttal against, the more the verdict on it alone counts.
    double score() {
        double share = company(rivals);
        return share * held(share) + (1 - share) * alone;
    }

    /// The weights are those of a choice between the paragraphs and none (conditional logit), fitted on the tuning
    /// texts with one letter left out at a time: once for a rebuttal alone, once among others.
    private double held(double share) {
        double few = 8.0 * lead - 0.48;
        double many = 4.5 * lead + 5.5 * ahead - 0.35;
        double score = share * many + (1 - share) * few - (opening ? OPENING : 0);
        return near < FAR ? Math.min(score, 0) : score;
    }
}
