package org.rejoinder.assistant.argument.coverage;

/// What speaks for a paragraph meeting a rebuttal.
///
/// `closer` is how much closer the two come than the rebuttal and the letter's paragraphs on average; `pull` how
/// close this paragraph comes to anything; `usual` and `ahead` what other rebuttals have here, and the lead over
/// the nearest of them; `company` how many they are, from 0 to 1; `answering` how likely it answers, above what
/// the letter's paragraphs have among themselves; `opening` whether it says what the text is for, which seldom
/// answers.
record Signals(
        double closer, double pull, double usual, double ahead, double company, double answering, boolean opening) {

    private static final double OPENING = 0.5;

    /// One number; at 0 it is as likely that this paragraph meets the rebuttal as that none does. The weights are
    /// fitted on our own tuning texts, for a rebuttal alone and for one among others.
    double score() {
        double apart = closer - (0.5 - 0.3 * company) * pull - 0.7 * company * usual - (opening ? OPENING : 0);
        double alone = 3.9 * apart + 20 * answering - 0.86;
        double among = 3.2 * (apart + 0.7 * ahead) + 5 * answering - 0.8;
        return (1 - company) * alone + company * among;
    }
}
