package org.rejoinder.assistant.argument.coverage;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.rejoinder.assistant.Embedder;

/// How much closer each rebuttal (row) comes to each paragraph (column) than to the letter's paragraphs on average,
/// and which other rebuttals it can be held against: those that do not say nearly the same. That is told by what each
/// has besides the subject, since rebuttals of some length that share one are near whatever they say of it.
record Rivals(double[] level, double[][] closer, List<int[]> rivals) {

    private static final int MANY = 4;
    private static final double SAME = 0.5;

    /// `own` is what each rebuttal means apart from the letter's subject.
    static Rivals of(double[][] values, List<float[]> own) {
        double[][] closer = Arrays.stream(values).map(Rivals::fromMean).toArray(double[][]::new);
        List<int[]> rivals = IntStream.range(0, closer.length)
                .mapToObj(r -> IntStream.range(0, closer.length)
                        .filter(other -> other != r && Embedder.dot(own.get(r), own.get(other)) < SAME)
                        .toArray())
                .toList();
        return new Rivals(Arrays.stream(values).mapToDouble(Rivals::mean).toArray(), closer, rivals);
    }

    private static double[] fromMean(double[] row) {
        double mean = mean(row);
        return Arrays.stream(row).map(each -> each - mean).toArray();
    }

    private static double mean(double[] row) {
        return Arrays.stream(row).average().orElse(0);
    }

    /// What the rebuttal has with the letter's paragraphs on average.
    double level(int rebuttal) {
        return level[rebuttal];
    }

    double closer(int rebuttal, int paragraph) {
        return closer[rebuttal][paragraph];
    }

    /// What the rivals have here on average.
    double usual(int rebuttal, int paragraph) {
        return Arrays.stream(rivals.get(rebuttal))
                .mapToDouble(rival -> closer[rival][paragraph])
                .average()
                .orElse(0);
    }

    /// How far the rebuttal stands above its nearest rival here (or how far behind): what meets one rarely meets
    /// another.
    double ahead(int rebuttal, int paragraph) {
        return closer[rebuttal][paragraph]
                - Arrays.stream(rivals.get(rebuttal))
                        .mapToDouble(rival -> closer[rival][paragraph])
                        .max()
                        .orElse(closer[rebuttal][paragraph]);
    }

    /// From 0, a rebuttal by itself, to 1, one among many.
    double company(int rebuttal) {
        return Math.min(1, rivals.get(rebuttal).length / (double) MANY);
    }
}
