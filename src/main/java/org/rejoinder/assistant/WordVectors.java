package org.rejoinder.assistant;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// The words of a text (or pieces of rare ones), each with its direction in meaning. A direction is kept in
/// bytes, a quarter of the room, since thousands of paragraphs may be remembered.
public record WordVectors(List<String> words, List<Direction> directions) {

    /// Where a word points, in whole steps, and how long that makes it.
    public record Direction(byte[] steps, double length) {

        private static final int FINEST = 127;

        static Direction of(float[] vector) {
            float most = 1e-9f;
            for (float each : vector) {
                most = Math.max(most, Math.abs(each));
            }
            byte[] steps = new byte[vector.length];
            for (int i = 0; i < steps.length; i++) {
                steps[i] = (byte) Math.round(vector[i] / most * FINEST);
            }
            return new Direction(steps, Math.sqrt(dot(steps, steps)) + 1e-9);
        }

        double nearness(Direction other) {
            return dot(steps, other.steps) / (length * other.length);
        }

        private static int dot(byte[] one, byte[] other) {
            int sum = 0;
            for (int i = 0; i < one.length; i++) {
                sum += one[i] * other[i];
            }
            return sum;
        }
    }

    /// Of vectors of any length.
    public static WordVectors of(List<String> words, List<float[]> vectors) {
        return new WordVectors(
                List.copyOf(words), vectors.stream().map(Direction::of).toList());
    }

    /// Those words alone that count; all of them when none does.
    public WordVectors only(Predicate<String> counts) {
        int[] kept = IntStream.range(0, words.size())
                .filter(i -> counts.test(words.get(i)))
                .toArray();
        return kept.length == 0
                ? this
                : new WordVectors(
                        IntStream.of(kept).mapToObj(words::get).toList(),
                        IntStream.of(kept).mapToObj(directions::get).toList());
    }

    /// How well these words find their like in the other text, on average: 1 when each is there as it is here.
    public double foundIn(WordVectors other) {
        return directions.stream()
                .mapToDouble(word -> other.directions.stream()
                        .mapToDouble(word::nearness)
                        .max()
                        .orElse(0))
                .average()
                .orElse(0);
    }
}
