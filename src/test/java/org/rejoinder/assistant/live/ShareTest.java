package org.rejoinder.assistant.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShareTest {

    private final Share share = new Share();

    @Test
    void aFewHandsNeverWait() {
        for (long now = 0; now < 5_000; now += 100) {
            share.heard(1, now);
            share.worked(now, now + 100);
            assertThat(share.rest(now + 100)).isZero();
        }
    }

    @Test
    void inACrowdATenthOfTheTimeIsWorked() {
        share.heard(Share.CROWD + 1, 0);
        share.worked(10, 20);
        assertThat(share.rest(20)).isEqualTo(90);
        assertThat(share.rest(100)).isEqualTo(10);
        assertThat(share.rest(110)).isZero();
    }

    @Test
    void aRestHasAnEndAndSoHasACrowd() {
        share.heard(500, 0);
        share.worked(0, 900);
        assertThat(share.rest(900)).isEqualTo(Share.MOST_REST);
        assertThat(share.rest(2_100)).as("nobody typed for a second").isZero();
    }
}
