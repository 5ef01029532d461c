package org.rejoinder.assistant.model.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.rejoinder.assistant.Embedder;

class PreparedTest {

    private final Prepared prepared = Prepared.load();

    @Test
    void everyMotionAndReasonIsPrepared() throws IOException {
        assertThat(KnownTexts.all())
                .as("run KnownTexts.main after a motion or a reason was written or changed")
                .allMatch(text -> prepared.of(text).isPresent());
    }

    @Test
    void aPreparedVectorIsTheNetworksOwn() throws IOException {
        MiniLmEmbedder embedder = new MiniLmEmbedder();
        List<String> texts = KnownTexts.all();
        long seed = System.nanoTime();
        new Random(seed).ints(30, 0, texts.size()).mapToObj(texts::get).forEach(text -> assertThat(
                        Embedder.dot(prepared.of(text).orElseThrow(), embedder.read(text)))
                .as("%s, seed %d", text, seed)
                .isBetween(0.995, 1.005));
    }

    @Test
    void whatIsNotPreparedIsLeftToTheNetwork() {
        assertThat(prepared.of("Nobody wrote this motion down beforehand.")).isEmpty();
    }
}
