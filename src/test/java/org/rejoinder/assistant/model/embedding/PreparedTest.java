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
    void everyMotionIsPrepared() throws IOException {
        assertThat(Motions.all())
                .as("run Motions.main after a motion was written or changed")
                .allMatch(motion -> prepared.of(motion).isPresent());
    }

    @Test
    void aPreparedVectorIsTheNetworksOwn() throws IOException {
        MiniLmEmbedder embedder = new MiniLmEmbedder();
        List<String> motions = Motions.all();
        long seed = System.nanoTime();
        new Random(seed).ints(30, 0, motions.size()).mapToObj(motions::get).forEach(motion -> assertThat(
                        Embedder.dot(prepared.of(motion).orElseThrow(), embedder.read(motion)))
                .as("%s, seed %d", motion, seed)
                .isBetween(0.995, 1.005));
    }

    @Test
    void whatIsNotPreparedIsLeftToTheNetwork() {
        assertThat(prepared.of("Nobody wrote this motion down beforehand.")).isEmpty();
    }
}
