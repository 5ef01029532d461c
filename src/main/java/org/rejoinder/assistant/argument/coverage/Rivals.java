package org.rejoinder.assistant.argument.coverage;

import java.util.List;
import org.rejoinder.assistant.Embedder;

/// How near each rebuttal (row) comes to each paragraph (column), held against the rest of its row and column.
record Rivals(double[][] values, double[][] alike) {

    /// The value of a paragraph that cannot answer.
    static final double FRAME = -1;

    private static final double SAME = 0.6;

    static Rivals of(double[][] values, List<float[]> meant) {
        double[][] alike = new double[values.length][values.length];
        for (int i = 0; i < alike.length; i++) {
            for (int k = 0; k < alike.length; k++) {
                alike[i][k] = Embedder.dot(meant.get(i), meant.get(k));
            }
        }
        return new Rivals(values, alike);
    }

    /// How far the paragraph stands above the next best one for this rebuttal.
    double lead(int rebuttal, int paragraph) {
        double next = FRAME;
        for (int p = 0; p < values[rebuttal].length; p++) {
            next = p == paragraph ? next : Math.max(next, values[rebuttal][p]);
        }
        return values[rebuttal][paragraph] - (next == FRAME ? 0 : next);
    }

    /// How far the rebuttal stands above the others at this paragraph; one that says nearly the same is no rival.
    double ahead(int rebuttal, int paragraph) {
        double next = FRAME;
        for (int r = 0; r < values.length; r++) {
            boolean rival = r != rebuttal && alike[rebuttal][r] < SAME;
            next = rival ? Math.max(next, values[r][paragraph]) : next;
        }
        return next == FRAME ? 0 : values[rebuttal][paragraph] - next;
    }

    /// How many of the others say something else.
    int count(int rebuttal) {
        int count = 0;
        for (int r = 0; r < values.length; r++) {
            count += r != rebuttal && alike[rebuttal][r] < SAME ? 1 : 0;
        }
        return count;
    }
}
