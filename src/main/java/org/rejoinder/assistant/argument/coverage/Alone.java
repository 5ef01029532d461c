package org.rejoinder.assistant.argument.coverage;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.rejoinder.assistant.Embedder;
import org.rejoinder.assistant.argument.words.Recent;
import org.rejoinder.assistant.argument.words.Stems;
import org.springframework.stereotype.Component;

/// Judges a rebuttal that has few others beside it: the paragraphs are held against one another, and the rebuttal
/// against what is commonly said on such questions.
@Component
class Alone {

    private static final double TERMS = 0.15;
    private static final double SAME = 0.6;
    private static final double LEAST_SPREAD = 0.02;

    private final Closeness closeness;
    private final Background background;
    private final Embedder embedder;
    private final Recent<String, Set<String>> stems = new Recent<>(2048);

    Alone(Closeness closeness, Background background, Embedder embedder) {
        this.closeness = closeness;
        this.background = background;
        this.embedder = embedder;
    }

    /// A number for each paragraph; at 0 it is as likely that the best one meets the rebuttal as that none does.
    /// The weights are those of a logistic regression on debates and on our own tuning texts, among the cases
    /// whose closest paragraph is the right one or that have none.
    double[] scores(List<Passage> read, Terms terms, String rebuttal) {
        List<Passage> speaking = read.stream().filter(each -> !each.frame()).toList();
        double[] values = values(speaking, terms, rebuttal);
        double[][] common = background.points(mean(speaking)).stream()
                .filter(point -> embedder.nearness(rebuttal, point) < SAME)
                .map(point -> relative(values(speaking, terms, point)))
                .toArray(double[][]::new);
        double[] relative = relative(values);
        return read.stream()
                .mapToInt(speaking::indexOf)
                .mapToDouble(
                        p -> p < 0 ? Rivals.FRAME : 4.3 * lead(values, p) + 0.5 * beyond(relative, common, p) - 0.93)
                .toArray();
    }

    private double[] values(List<Passage> speaking, Terms terms, String text) {
        Set<String> said = stems.get(text, Stems::set);
        return speaking.stream()
                .mapToDouble(each -> closeness.of(text, each.text()) + TERMS * terms.found(said, each))
                .toArray();
    }

    private static double lead(double[] values, int paragraph) {
        double next = IntStream.range(0, values.length)
                .filter(p -> p != paragraph)
                .mapToDouble(p -> values[p])
                .max()
                .orElse(0);
        return values[paragraph] - next;
    }

    /// By how many of their spreads the rebuttal stands above what is commonly said, at this paragraph.
    private static double beyond(double[] relative, double[][] common, int paragraph) {
        double[] here = Arrays.stream(common).mapToDouble(row -> row[paragraph]).toArray();
        double mean = Arrays.stream(here).average().orElse(0);
        double spread = Math.sqrt(Arrays.stream(here)
                .map(each -> (each - mean) * (each - mean))
                .average()
                .orElse(0));
        return (relative[paragraph] - mean) / (spread + LEAST_SPREAD);
    }

    private static double[] relative(double[] values) {
        double mean = Arrays.stream(values).average().orElse(0);
        return Arrays.stream(values).map(each -> each - mean).toArray();
    }

    private float[] mean(List<Passage> speaking) {
        float[] mean = embedder.embed("").clone();
        for (Passage each : speaking) {
            float[] vector = embedder.embed(each.text());
            for (int i = 0; i < mean.length; i++) {
                mean[i] += vector[i] / speaking.size();
            }
        }
        return mean;
    }
}
