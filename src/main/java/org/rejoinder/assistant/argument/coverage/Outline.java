package org.rejoinder.assistant.argument.coverage;

import java.util.List;
import org.rejoinder.assistant.Embedder;

/// How near a text comes to each paragraph once what all paragraphs have in common is taken away: their shared
/// subject would else hide which of them meets it.
record Outline(float[] common, List<float[]> paragraphs) {

    private static final double SHARED = 0.7;

    static Outline of(List<Passage> read, Embedder embedder) {
        List<float[]> lines = read.stream()
                .flatMap(passage -> passage.lines().stream())
                .map(line -> embedder.embed(line.text()))
                .toList();
        float[] common = new float[lines.isEmpty() ? 0 : lines.getFirst().length];
        double share = SHARED * (read.size() - 1) / Math.max(1, read.size()) / Math.max(1, lines.size());
        for (float[] line : lines) {
            for (int i = 0; i < common.length; i++) {
                common[i] += (float) (share * line[i]);
            }
        }
        return new Outline(
                common,
                read.stream().map(passage -> embedder.embed(passage.text())).toList());
    }

    /// The cosines of what is particular in the text with what is particular in each paragraph, -1 to 1.
    double[] nearness(float[] text) {
        return paragraphs.stream()
                .mapToDouble(each -> common.length == 0 ? 0 : cosine(text, each))
                .toArray();
    }

    private double cosine(float[] one, float[] other) {
        double product = 0;
        double first = 1e-9;
        double second = 1e-9;
        for (int i = 0; i < common.length; i++) {
            double x = one[i] - common[i];
            double y = other[i] - common[i];
            product += x * y;
            first += x * x;
            second += y * y;
        }
        return product / Math.sqrt(first * second);
    }
}
