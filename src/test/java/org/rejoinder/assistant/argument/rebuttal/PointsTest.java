package org.rejoinder.assistant.argument.rebuttal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rejoinder.assistant.argument.knowledge.Field.Topic;

/// Points on the other side of a question, two at a time.
class PointsTest {

    private static final String NOISE = "The trams would keep the whole street awake at night.";
    private static final String COST = "The rails cost more than ten years of buses.";
    private static final String AIR = "Trams keep the exhaust out of the street.";
    private static final String SPEED = "Trams pass the queue of cars at the bridge.";
    private static final Topic TRAMS = new Topic(
            "trams",
            List.of("tram"),
            "The town should build a tram.",
            List.of(),
            List.of(),
            List.of(AIR, SPEED),
            List.of(NOISE, COST));

    private static List<String> said(double lean) {
        return Points.of(TRAMS, new Stand(0.5, lean, false), text -> text.equals(COST) ? Points.RESTATES : 0).stream()
                .map(Candidate::text)
                .toList();
    }

    @Test
    void whoIsForItHearsWhatSpeaksAgainstItButNotWhatTheySaidThemselves() {
        assertThat(said(0.6)).containsExactly(NOISE);
    }

    @Test
    void twoPointsOfOneSideAreMadeTogether() {
        assertThat(said(-0.6)).containsExactly(AIR + " " + SPEED);
    }

    @Test
    void whereNoSideShowsBothAreAnsweredAndNeverInOneBreath() {
        assertThat(said(0)).containsExactly(NOISE, AIR + " " + SPEED);
    }
}
