package org.rejoinder.assistant.model.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// A direction in bytes points where its vector does.
class DirectionTest {

    @Test
    void lengthDoesNotMatter() {
        Direction one = Direction.of(new float[] {3, 4, 0});
        assertThat(one.nearness(Direction.of(new float[] {0.3f, 0.4f, 0}))).isCloseTo(1, within(1e-3));
        assertThat(one.nearness(Direction.of(new float[] {-3, -4, 0}))).isCloseTo(-1, within(1e-3));
        assertThat(one.nearness(Direction.of(new float[] {0, 0, 2}))).isZero();
    }

    @Test
    void nothingPointsNowhere() {
        assertThat(Direction.of(new float[3]).nearness(Direction.of(new float[] {1, 0, 0})))
                .isZero();
    }
}
