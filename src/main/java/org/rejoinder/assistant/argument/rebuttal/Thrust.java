package org.rejoinder.assistant.argument.rebuttal;

import java.util.List;
import org.rejoinder.assistant.Embedder;
import org.rejoinder.assistant.argument.reading.LetterReading;

/// What a letter mainly says, by sentence: a point near to a side remark of a long letter is not yet near to the
/// letter.
record Thrust(List<float[]> said, double[] weights) {

    private static final int SHORT = 6;
    private static final double ASIDE = 0.74;
    private static final double SIDE = 0.4;
    private static final double FAR = 0.25;
    private static final double NEAR = 0.6;

    static Thrust of(LetterReading reading, Embedder embedder) {
        List<float[]> said = reading.arguable().stream()
                .map(i -> embedder.embed(reading.sentences().get(i).text()))
                .toList();
        float[] gist = embedder.embed(Subjects.gist(reading));
        boolean brief = reading.sentences().size() <= SHORT;
        return new Thrust(
                said,
                said.stream()
                        .mapToDouble(each -> brief ? 1 : weight(Embedder.dot(each, gist)))
                        .toArray());
    }

    private static double weight(double toGist) {
        return ASIDE + (1 - ASIDE) * Math.clamp((toGist - FAR) / (NEAR - FAR), 0, 1);
    }

    /// How far a sentence of the letter is one of its main ones, 0.4 to 1; in a short text all are.
    double main(float[] meant) {
        return SIDE + (1 - SIDE) * Math.clamp((near(meant) - ASIDE) / (1 - ASIDE), 0, 1);
    }

    /// How near a text comes to what the letter says, its main sentences before the others.
    double near(float[] meant) {
        double most = 0;
        for (int i = 0; i < weights.length; i++) {
            most = Math.max(most, weights[i] * Embedder.dot(meant, said.get(i)));
        }
        return most;
    }
}
