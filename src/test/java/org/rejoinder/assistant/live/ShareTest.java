package org.rejoinder.assistant.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShareTest {

    private static final long MOST_REST = 3_000;

    private final Crowd crowd = new Crowd();
    private final Share share = new Share(crowd, Share.LOOK, MOST_REST);

    @Test
    void aFewHandsNeverWait() {
        for (long now = 0; now < 5_000; now += 100) {
            crowd.heard(1, now);
            share.worked(now, now + 100);
            assertThat(share.rest(now + 100)).isZero();
        }
    }

    @Test
    void inACrowdATenthOfTheTimeIsWorked() {
        crowd.heard(Crowd.MOST + 1, 0);
        share.worked(10, 20);
        assertThat(share.rest(20)).isEqualTo(90);
        assertThat(share.rest(100)).isEqualTo(10);
        assertThat(share.rest(110)).isZero();
    }

    @Test
    void theMoreHandsTheLongerTheRest() {
        crowd.heard(300, 0);
        share.worked(10, 20);
        assertThat(share.rest(20)).isEqualTo(270);
    }

    @Test
    void whereNothingWasDoneThereIsNothingToRestFrom() {
        crowd.heard(500, 10);
        assertThat(share.rest(20)).isZero();
    }

    @Test
    void aRestHasAnEndAndSoHasACrowd() {
        crowd.heard(500, 0);
        share.worked(0, 900);
        assertThat(share.rest(900)).isEqualTo(MOST_REST);
        assertThat(share.rest(2_100)).as("nobody typed for a second").isZero();
    }
}
