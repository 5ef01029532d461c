package org.rejoinder.assistant.argument.rebuttal;

/// Where a letter stands on a question it was found to speak of: what a point on it is worth, and its lean (above 0
/// for the motion, below 0 against it). On a `far` question, which may be a neighbouring one, little is said.
record Stand(double worth, double lean, boolean far) {

    private static final double LATER = 0.035;
    private static final double MUCH_LATER = 0.15;

    /// Below this nothing shows on which side a letter is.
    private static final double UNDECIDED = 0.1;

    /// How much each further point on the question is worth less than the one before.
    double later() {
        return far ? MUCH_LATER : LATER;
    }

    boolean isFor() {
        return lean >= UNDECIDED;
    }

    boolean isAgainst() {
        return lean <= -UNDECIDED;
    }
}
