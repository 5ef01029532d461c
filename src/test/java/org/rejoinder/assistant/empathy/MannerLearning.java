package org.rejoinder.assistant.empathy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rejoinder.assistant.language.English;
import org.rejoinder.assistant.model.embedding.MiniLmEmbedder;

/// Learns the weights of `Manner` from the exemplars and the tuning half: ridge logistic regression by Newton's
/// method. Run `main` after the exemplars or signs have changed.
final class MannerLearning {

    private static final double RIDGE = 1;
    private static final int STEPS = 25;

    private MannerLearning() {}

    record Example(double[] features, boolean confrontational) {}

    public static void main(String[] arguments) throws IOException {
        StringBuilder text = new StringBuilder(
                "# Learned by MannerLearning from exemplars.txt and the tuning half; not edited by hand.\n");
        for (double weight : learned()) {
            text.append(String.format(Locale.ROOT, "%.5f%n", weight));
        }
        Files.writeString(Path.of("src/main/resources/rules/en/manner-weights.txt"), text);
    }

    static double[] learned() {
        MiniLmEmbedder embedder = new MiniLmEmbedder();
        Lexicon lexicon = new Lexicon(new English());
        Manner manner = new Manner(() -> embedder, () -> lexicon);
        List<Example> examples = new ArrayList<>();
        Lexicon.resource("/rules/en/exemplars.txt")
                .lines()
                .filter(line -> line.startsWith("+ ") || line.startsWith("- "))
                .forEach(line -> examples.add(new Example(manner.features(line.substring(2)), line.startsWith("+"))));
        Evaluation.tuning().forEach(s -> examples.add(new Example(manner.features(s.text()), s.confrontational())));
        return fit(examples);
    }

    private static double[] fit(List<Example> examples) {
        int n = examples.getFirst().features().length;
        double[] w = new double[n];
        for (int step = 0; step < STEPS; step++) {
            double[][] hessian = new double[n][n];
            double[] gradient = new double[n];
            for (Example example : examples) {
                add(example, w, hessian, gradient);
            }
            for (int i = 0; i < n; i++) {
                hessian[i][i] += i == 0 ? 1e-6 : RIDGE;
                gradient[i] += i == 0 ? 0 : RIDGE * w[i];
            }
            double[] move = solved(hessian, gradient);
            for (int i = 0; i < n; i++) {
                w[i] -= move[i];
            }
        }
        return w;
    }

    private static void add(Example example, double[] w, double[][] hessian, double[] gradient) {
        double[] x = example.features();
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += w[i] * x[i];
        }
        double p = 1 / (1 + Math.exp(-sum));
        double weight = p * (1 - p) + 1e-6;
        for (int i = 0; i < x.length; i++) {
            if (x[i] != 0) {
                gradient[i] += (p - (example.confrontational() ? 1 : 0)) * x[i];
                for (int j = 0; j < x.length; j++) {
                    hessian[i][j] += weight * x[i] * x[j];
                }
            }
        }
    }

    /// Gauss's elimination with the largest pivot.
    private static double[] solved(double[][] a, double[] b) {
        int n = b.length;
        for (int k = 0; k < n; k++) {
            int pivot = k;
            for (int i = k + 1; i < n; i++) {
                pivot = Math.abs(a[i][k]) > Math.abs(a[pivot][k]) ? i : pivot;
            }
            double[] row = a[k];
            a[k] = a[pivot];
            a[pivot] = row;
            double value = b[k];
            b[k] = b[pivot];
            b[pivot] = value;
            for (int i = k + 1; i < n; i++) {
                double by = a[i][k] / a[k][k];
                for (int j = k; by != 0 && j < n; j++) {
                    a[i][j] -= by * a[k][j];
                }
                b[i] -= by * b[k];
            }
        }
        for (int k = n - 1; k >= 0; k--) {
            for (int j = k + 1; j < n; j++) {
                b[k] -= a[k][j] * b[j];
            }
            b[k] /= a[k][k];
        }
        return b;
    }
}
