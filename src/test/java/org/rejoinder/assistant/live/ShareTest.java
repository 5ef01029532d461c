package org.rejoinder.assistant.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShareTest {

    private static final long MOST_REST = 3_000;

    private final Crowd crowd = new Crowd();
    private final Share share = new Share(crowd, Share.LOOK, MOST_REST, 0);

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
    void whatIsLongWaitsUntilACrowdHasBeenThereForAWhile() {
        Share patient = new Share(crowd, Share.READ, MOST_REST, 1_000);
        crowd.heard(1, 0);
        assertThat(patient.rest(0)).as("one hand").isZero();
        crowd.heard(300, 500);
        assertThat(patient.rest(500)).isEqualTo(1_000);
        crowd.heard(300, 1_400);
        assertThat(patient.rest(1_400)).as("the same crowd").isEqualTo(100);
        assertThat(patient.rest(1_500)).isZero();
        assertThat(patient.rest(4_000)).as("it has gone").isZero();
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
