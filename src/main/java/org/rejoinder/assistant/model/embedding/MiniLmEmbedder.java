package org.rejoinder.assistant.model.embedding;

import org.jspecify.annotations.Nullable;
import org.rejoinder.assistant.Embedder;
import org.springframework.stereotype.Component;

/// all-MiniLM-L6-v2, quantised: loaded at the first question (about a second), then 2 to 3 ms a sentence; remembers
/// the last 16,384 texts (25 MB).
@Component
public class MiniLmEmbedder implements Embedder {

    private final Memory<Network, float[]> memory =
            new Memory<>(() -> Network.load("all-minilm-l6-v2-q", Weights.none()), 16_384);
    private @Nullable Prepared prepared;

    @Override
    public float[] embed(String text) {
        return memory.of(text, this::made);
    }

    @Override
    public float[] embedOnce(String text) {
        return made(text);
    }

    private float[] made(String text) {
        return text.isBlank() ? new float[Network.SIZE] : prepared().of(text).orElseGet(() -> read(text));
    }

    /// As the network says it, whether or not it was prepared.
    float[] read(String text) {
        return Network.mean(memory.network().read(text));
    }

    private synchronized Prepared prepared() {
        Prepared loaded = prepared;
        if (loaded == null) {
            loaded = Prepared.load();
            prepared = loaded;
        }
        return loaded;
    }
}
