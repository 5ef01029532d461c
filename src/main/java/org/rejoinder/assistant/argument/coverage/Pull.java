package org.rejoinder.assistant.argument.coverage;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;

/// By how much each paragraph of one letter is close to whatever is held against it: the middle of the letter comes
/// close to every rebuttal on its subject and answers few. Measured on the other paragraphs: `values` from what
/// they have on average, `kin` as it is.
record Pull(double[] values, double[] kin) {

    /// What two paragraphs of one letter usually have, for a letter of one paragraph.
    private static final double KIN = 0.82;

    static Pull of(List<Passage> speaking, Closeness closeness) {
        double[][] rows = rows(speaking, closeness::between);
        double[][] kin = rows(speaking, closeness::kinship);
        int n = speaking.size();
        return new Pull(
                IntStream.range(0, n).mapToDouble(p -> value(rows, p)).toArray(),
                IntStream.range(0, n)
                        .mapToDouble(p -> n == 1 ? KIN : mean(kin, p))
                        .toArray());
    }

    /// Each paragraph against the others, nothing against itself.
    private static double[][] rows(List<Passage> speaking, ToDoubleBiFunction<String, String> near) {
        double[][] rows = new double[speaking.size()][speaking.size()];
        for (int i = 0; i < rows.length; i++) {
            for (int k = 0; k < i; k++) {
                rows[i][k] = near.applyAsDouble(
                        speaking.get(i).text(), speaking.get(k).text());
                rows[k][i] = rows[i][k];
            }
        }
        return rows;
    }

    private static double value(double[][] rows, int paragraph) {
        double sum = IntStream.range(0, rows.length)
                .filter(i -> i != paragraph)
                .mapToDouble(i -> rows[i][paragraph] - mean(rows, i))
                .sum();
        return sum / Math.max(1, rows.length - 1);
    }

    private static double mean(double[][] rows, int paragraph) {
        return Arrays.stream(rows[paragraph]).sum() / Math.max(1, rows.length - 1);
    }
}
