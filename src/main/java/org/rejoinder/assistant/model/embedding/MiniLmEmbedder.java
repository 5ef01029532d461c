package org.rejoinder.assistant.model.embedding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rejoinder.assistant.Embedder;
import org.rejoinder.assistant.WordEmbedder;
import org.rejoinder.assistant.WordVectors;
import org.rejoinder.assistant.model.embedding.Network.Stretch;
import org.springframework.stereotype.Component;

/// all-MiniLM-L6-v2, quantised: loaded at the first question (about a second), then 2 to 3 ms a sentence; remembers
/// the last 16,384 texts (25 MB).
@Component
public class MiniLmEmbedder implements Embedder, WordEmbedder {

    private final Memory memory = new Memory("all-minilm-l6-v2-q", 16_384);
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

    /// Not remembered here, for it is large; what is remembered is the vector of the whole, which comes with it.
    @Override
    public WordVectors words(String text) {
        if (text.isBlank()) {
            return WordVectors.of(List.of(), List.of());
        }
        List<Stretch> stretches = memory.network().read(text);
        memory.keep(text, Network.mean(stretches));
        List<String> pieces = new ArrayList<>();
        List<float[]> vectors = new ArrayList<>();
        for (Stretch stretch : stretches) {
            pieces.addAll(stretch.pieces());
            vectors.addAll(
                    Arrays.asList(stretch.states()).subList(1, stretch.pieces().size() + 1));
        }
        return WordVectors.of(pieces, vectors);
    }
}
