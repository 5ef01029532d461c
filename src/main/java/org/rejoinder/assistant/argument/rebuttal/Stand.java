package org.rejoinder.assistant.argument.rebuttal;

/// Where a letter stands on a question it was found to speak of: what a point on it is worth, and its lean (above 0
/// for the motion, below 0 against it).
record Stand(double worth, double lean) {

    /// Below this nothing shows on which side a letter is.
    private static final double UNDECIDED = 0.1;

    boolean isFor() {
        return lean >= UNDECIDED;
    }

    boolean isAgainst() {
        return lean <= -UNDECIDED;
    }
}
