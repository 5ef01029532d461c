package org.rejoinder.assistant;

/// Turns text into a vector of length 1 whose dot product with another tells how near the two are in meaning
/// (-1 to 1).
public interface Embedder {

    /// The vector of `text` (at most a few sentences count); the same array for the same text while it is
    /// remembered, not to be changed.
    float[] embed(String text);

    /// The vector of a text that is not asked for again soon, and need not be remembered.
    default float[] embedOnce(String text) {
        return embed(text);
    }

    /// How near two texts are in meaning.
    default double nearness(String one, String other) {
        return dot(embed(one), embed(other));
    }

    /// The dot product of two vectors of the same length.
    static double dot(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
