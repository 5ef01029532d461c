package org.rejoinder.assistant;

/// Turns what is asked or objected, and a passage that may answer it, into vectors of length 1 whose dot product
/// tells how likely the one answers the other: unlike nearness of meaning it has two sides.
public interface AnswerEmbedder {

    /// The vector of what is asked, not to be changed.
    float[] asked(String text);

    /// The vector of a passage, not to be changed.
    float[] passage(String text);
}
