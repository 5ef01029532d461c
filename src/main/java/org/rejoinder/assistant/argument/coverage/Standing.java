package org.rejoinder.assistant.argument.coverage;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.rejoinder.assistant.argument.words.Stems;

/// How each rebuttal (row) stands to each paragraph (column) that may answer it.
record Standing(Rivals rivals, Pull pull, double[][] answering, boolean opening) {

    private static final double TERMS = 0.15;

    /// `greeted` when something was said before the first of the paragraphs, as in a letter.
    static Standing of(
            List<Passage> speaking, boolean greeted, List<String> rebuttals, Closeness closeness, Terms terms) {
        double[][] values = rebuttals.stream()
                .map(each -> values(each, speaking, closeness, terms))
                .toArray(double[][]::new);
        double[][] answering = rebuttals.stream()
                .map(each -> speaking.stream()
                        .mapToDouble(passage -> closeness.answering(each, passage.text()))
                        .toArray())
                .toArray(double[][]::new);
        Subject subject = Subject.of(speaking, closeness);
        List<float[]> own =
                rebuttals.stream().map(closeness::meaning).map(subject::apart).toList();
        return new Standing(
                Rivals.of(values, own),
                Pull.of(speaking, closeness),
                answering,
                greeted || speaking.getFirst().purpose());
    }

    private static double[] values(String rebuttal, List<Passage> speaking, Closeness closeness, Terms terms) {
        Set<String> stems = Stems.set(rebuttal);
        return speaking.stream()
                .mapToDouble(each -> closeness.of(rebuttal, each.text()) + TERMS * terms.found(stems, each))
                .toArray();
    }

    List<Signals> row(int rebuttal) {
        return IntStream.range(0, pull.values().length)
                .mapToObj(p -> signals(rebuttal, p))
                .toList();
    }

    private Signals signals(int rebuttal, int paragraph) {
        return new Signals(
                rivals.closer(rebuttal, paragraph),
                pull.values()[paragraph],
                rivals.usual(rebuttal, paragraph),
                rivals.ahead(rebuttal, paragraph),
                rivals.company(rebuttal),
                answering[rebuttal][paragraph] - pull.kin()[paragraph],
                paragraph == 0 && opening);
    }
}
