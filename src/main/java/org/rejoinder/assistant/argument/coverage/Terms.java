package org.rejoinder.assistant.argument.coverage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/// BM25 of a rebuttal's stems over the paragraphs of one letter, as the share (0 to 1) of the most that could
/// be found.
record Terms(Map<String, Double> idf, int size, double average, ToDoubleFunction<String> commonness) {

    private static final double K1 = 1.2;
    private static final double B = 0.6;
    private static final double ELSEWHERE = 0.7;

    static Terms of(List<Passage> read, ToDoubleFunction<String> commonness) {
        Map<String, Integer> in = new HashMap<>();
        read.forEach(passage -> passage.counts().keySet().forEach(stem -> in.merge(stem, 1, Integer::sum)));
        Map<String, Double> idf = new HashMap<>();
        int n = read.size();
        in.forEach((stem, df) -> idf.put(stem, Math.log(1 + (n - df + 0.5) / (df + 0.5))));
        double average = read.stream().mapToInt(Passage::length).average().orElse(1);
        return new Terms(idf, n, average, commonness);
    }

    double found(Set<String> stems, Passage passage) {
        double sum = 0;
        double most = 0;
        for (String stem : stems) {
            double weight = weight(stem);
            most += weight;
            int tf = passage.counts().getOrDefault(stem, 0);
            sum += weight * tf * (K1 + 1) / (tf + K1 * (1 - B + B * passage.length() / average));
        }
        return most == 0 ? 0 : sum / most;
    }

    private double weight(String stem) {
        double unknown = Math.log(1 + (size + 0.5) / 0.5);
        return idf.getOrDefault(stem, unknown * ELSEWHERE) * commonness.applyAsDouble(stem);
    }
}
