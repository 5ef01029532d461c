package org.rejoinder.assistant.argument.coverage;

import java.util.List;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;
import org.rejoinder.assistant.argument.words.Stems;

/// How each rebuttal (row) stands to each paragraph (column) that may answer it: how near the two are, and how well
/// the one answers the other.
record Standing(Rivals near, Rivals answers, boolean opening) {

    private static final double TERMS = 0.15;

    /// `greeted` when something was said before the first of the paragraphs, as in a letter.
    static Standing of(
            List<Passage> speaking, boolean greeted, List<String> rebuttals, Closeness closeness, Terms terms) {
        Subject subject = Subject.of(speaking, closeness);
        List<float[]> own =
                rebuttals.stream().map(closeness::meaning).map(subject::apart).toList();
        return new Standing(
                Rivals.of(
                        table(
                                rebuttals,
                                speaking,
                                (rebuttal, passage) -> closeness.near(rebuttal, passage.text())
                                        + TERMS * terms.found(Stems.set(rebuttal), passage)),
                        own),
                Rivals.of(
                        table(rebuttals, speaking, (rebuttal, passage) -> closeness.answers(rebuttal, passage.text())),
                        own),
                greeted || speaking.getFirst().purpose());
    }

    private static double[][] table(
            List<String> rebuttals, List<Passage> speaking, ToDoubleBiFunction<String, Passage> of) {
        return rebuttals.stream()
                .map(rebuttal -> speaking.stream()
                        .mapToDouble(passage -> of.applyAsDouble(rebuttal, passage))
                        .toArray())
                .toArray(double[][]::new);
    }

    List<Signals> row(int rebuttal) {
        return IntStream.range(0, near.closer()[rebuttal].length)
                .mapToObj(p -> signals(rebuttal, p))
                .toList();
    }

    private Signals signals(int rebuttal, int paragraph) {
        return new Signals(
                Signals.Measure.of(near, rebuttal, paragraph),
                Signals.Measure.of(answers, rebuttal, paragraph),
                near.company(rebuttal),
                paragraph == 0 && opening);
    }
}
