package org.rejoinder.assistant.model.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// The network that was taught on debates: a passage that answers comes before one that shares the subject, or the
/// words.
class AnswerNetworkTest {

    private static final AnswerNetwork NETWORK = new AnswerNetwork();

    @Test
    void whatAnswersComesBeforeWhatOnlySharesTheSubject() {
        String objection = "The repair of the pool is simply unaffordable.";
        assertThat(NETWORK.answers(
                        objection,
                        "The surveyor found that two thirds of the roof are sound, and that the rest can be mended for a"
                                + " quarter of the sum that was named."))
                .isGreaterThan(
                        NETWORK.answers(objection, "Eleven hundred children learned to swim in the pool last year."));
    }

    @Test
    void whatAnswersInOtherWordsComesBeforeTheSameWords() {
        String objection = "Nobody will buy from us any more if you close the square to cars.";
        assertThat(NETWORK.answers(
                        objection,
                        "In Norby the tills of the bakeries and the bookshop ring more often than they did two years ago,"
                                + " when one could still park in front of them, and no shop has moved away."))
                .isGreaterThan(NETWORK.answers(
                        objection, "The square was laid out in 1870, and cars were let into the square in 1921."));
    }

    @Test
    void aTextLongerThanTheNetworkSeesAtOnceIsReadAsAWhole() {
        String objection = "Nobody has asked the people who live by the road.";
        String once = "We went from door to door along the road and asked all forty households. ";
        assertThat(NETWORK.answers(objection, once.repeat(80)))
                .isCloseTo(NETWORK.answers(objection, once.repeat(8)), within(1.5));
    }

    @Test
    void thereIsAnAnswerEvenForNothing() {
        assertThat(NETWORK.answers("", "")).isFinite();
        assertThat(NETWORK.answers("Who pays?", " \n ")).isFinite();
    }
}
