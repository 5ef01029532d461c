package org.rejoinder.assistant.argument.coverage;

/// What speaks for a paragraph meeting a rebuttal.
///
/// `near` is how near the two come in words and meaning; `lead` how much nearer than the paragraph that comes
/// next (or how far behind); `ahead` its lead over the other rebuttals at this paragraph, for what meets one
/// rarely meets another, and `rivals` how many they are; `opening` the paragraph that states the matter and
/// seldom answers; `answers` and `concedes` are marks of the paragraph and around the nearest sentence (`line`).
record Signals(
        double near,
        double lead,
        double ahead,
        int rivals,
        boolean opening,
        boolean answers,
        boolean concedes,
        int line) {

    static final Signals NONE = new Signals(-1, -1, -1, 0, false, false, false, 0);

    private static final double MANY = 4;
    private static final double FAR = 0.14;

    /// One number; at 0 it is as likely that this paragraph meets the rebuttal as that none does. The weights
    /// are those of a choice between the paragraphs and none (conditional logit), fitted on the tuning texts
    /// with one letter left out at a time: once for a rebuttal alone, once among others.
    double score() {
        double alone = 8.0 * lead - 0.48;
        double among = 4.5 * lead + 5.5 * ahead - 0.35;
        double share = Math.min(1, rivals / MANY);
        double score = share * among + (1 - share) * alone - (opening ? 1.6 : 0);
        return near < FAR ? Math.min(score, 0) : score;
    }
}
