package org.rejoinder.assistant.model.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.rejoinder.assistant.Embedder;

/// The second network: a passage that answers comes nearer to what is asked than one that shares its subject.
class E5EmbedderTest {

    private final E5Embedder embedder = new E5Embedder();

    @Test
    void whatAnswersIsNearerThanWhatOnlySharesTheSubject() {
        float[] asked = embedder.asked("The repair of the pool is simply unaffordable.");
        float[] answer = embedder.passage("The surveyor found that two thirds of the roof are sound, and that the rest"
                + " can be mended for a quarter of the sum that was named.");
        float[] subject = embedder.passage("Eleven hundred children learned to swim there last year.");
        assertThat(Embedder.dot(asked, answer)).isGreaterThan(Embedder.dot(asked, subject));
    }

    @Test
    void aTextLongerThanTheNetworkSeesAtOnceHasLengthOne() {
        float[] vector = embedder.passage("Nobody has asked the people who live by the road. ".repeat(120));
        assertThat(Embedder.dot(vector, vector)).isCloseTo(1, within(1e-4));
    }

    @Test
    void theSameTextIsReadOnce() {
        assertThat(embedder.asked("Who pays for it?")).isSameAs(embedder.asked("Who pays for it?"));
    }
}
