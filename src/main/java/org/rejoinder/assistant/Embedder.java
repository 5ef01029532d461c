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

    /// The dot product of two vectors of the same length. Four sums at a time, since each waits for its last addition.
    static double dot(float[] one, float[] other) {
        double first = 0;
        double second = 0;
        double third = 0;
        double fourth = 0;
        int i = 0;
        for (; i + 3 < one.length; i += 4) {
            first += one[i] * other[i];
            second += one[i + 1] * other[i + 1];
            third += one[i + 2] * other[i + 2];
            fourth += one[i + 3] * other[i + 3];
        }
        for (; i < one.length; i++) {
            first += one[i] * other[i];
        }
        return first + second + third + fourth;
    }
}
