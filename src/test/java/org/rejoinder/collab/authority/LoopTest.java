package org.rejoinder.collab.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/// How long a letter's loop gathers after it told everyone.
class LoopTest {

    private static final long MILLISECOND = Duration.ofMillis(1).toNanos();

    @Test
    void aFewWindowsWaitAsLongAsTellingThemTook() {
        assertThat(Loop.gathering(MILLISECOND, 1)).isEqualTo(MILLISECOND);
        assertThat(Loop.gathering(MILLISECOND, 50)).isEqualTo(MILLISECOND);
    }

    @Test
    void aCrowdWaitsUpToThreeTimesAsLong() {
        assertThat(Loop.gathering(MILLISECOND, 84)).isBetween(19 * MILLISECOND / 10, 21 * MILLISECOND / 10);
        assertThat(Loop.gathering(MILLISECOND, 500)).isEqualTo(3 * MILLISECOND);
    }

    @Test
    void whatTakesLongToTellIsNotWaitedForLonger() {
        assertThat(Loop.gathering(4 * MILLISECOND, 500)).isEqualTo(6 * MILLISECOND);
        assertThat(Loop.gathering(12 * MILLISECOND, 500)).isEqualTo(12 * MILLISECOND);
    }
}
