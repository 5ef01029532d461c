package org.rejoinder.assistant.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShareTest {

    private final Share share = new Share(Share.MOST_REST);

    @Test
    void aFewHandsNeverWait() {
        for (long now = 0; now < 5_000; now += 100) {
            share.heard(1, now);
            share.worked(now, now + 100);
            assertThat(share.rest(now + 100, true)).isZero();
        }
    }

    @Test
    void inACrowdATenthOfTheTimeIsWorked() {
        share.heard(Share.CROWD + 1, 0);
        share.worked(10, 20);
        assertThat(share.rest(20, true)).isEqualTo(90);
        assertThat(share.rest(100, true)).isEqualTo(10);
        assertThat(share.rest(110, true)).isZero();
    }

    @Test
    void whereNothingWasDoneThereIsNothingToRestFrom() {
        share.heard(500, 10);
        assertThat(share.rest(20, true)).isZero();
        assertThat(share.rest(20, false)).isZero();
    }

    @Test
    void soMuchIsWorkedOnALetterThatNobodyHasOpen() {
        share.heard(1, 0);
        share.worked(10, 20);
        assertThat(share.rest(20, true)).isZero();
        assertThat(share.rest(20, false)).isEqualTo(90);
    }

    @Test
    void aRestHasAnEndAndSoHasACrowd() {
        share.heard(500, 0);
        share.worked(0, 900);
        assertThat(share.rest(900, true)).isEqualTo(Share.MOST_REST);
        assertThat(share.rest(2_100, true)).as("nobody typed for a second").isZero();
    }
}
