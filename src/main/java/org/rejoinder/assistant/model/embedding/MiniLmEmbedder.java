package org.rejoinder.assistant.model.embedding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rejoinder.assistant.Embedder;
import org.rejoinder.assistant.WordEmbedder;
import org.rejoinder.assistant.WordVectors;
import org.rejoinder.assistant.model.embedding.MiniLm.Stretch;
import org.springframework.stereotype.Component;

/// all-MiniLM-L6-v2, quantised: loaded at the first question (about a second), then 2 to 3 ms a sentence;
/// remembers the last 8,192 texts.
@Component
public class MiniLmEmbedder implements Embedder, WordEmbedder {

    private static final int REMEMBERED = 8192;
    private static final int SIZE = 384;

    private final Map<String, float[]> known = new LinkedHashMap<>(512, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
            return size() > REMEMBERED;
        }
    };
    private @Nullable MiniLm network;

    @Override
    public float[] embed(String text) {
        synchronized (known) {
            float[] kept = known.get(text);
            if (kept != null) {
                return kept;
            }
        }
        float[] made = text.isBlank() ? new float[SIZE] : mean(network().read(text));
        keep(text, made);
        return made;
    }

    /// Not remembered here, for it is large; what is remembered is the vector of the whole, which comes with it.
    @Override
    public WordVectors words(String text) {
        if (text.isBlank()) {
            return WordVectors.of(List.of(), List.of());
        }
        List<Stretch> stretches = network().read(text);
        keep(text, mean(stretches));
        List<String> pieces = new ArrayList<>();
        List<float[]> vectors = new ArrayList<>();
        for (Stretch stretch : stretches) {
            pieces.addAll(stretch.pieces());
            vectors.addAll(
                    Arrays.asList(stretch.states()).subList(1, stretch.pieces().size() + 1));
        }
        return WordVectors.of(pieces, vectors);
    }

    private void keep(String text, float[] made) {
        synchronized (known) {
            known.putIfAbsent(text, made);
        }
    }

    /// Each stretch's mean at length 1, weighed by how much it holds.
    private static float[] mean(List<Stretch> stretches) {
        float[] mean = new float[SIZE];
        for (Stretch stretch : stretches) {
            float[] of = new float[SIZE];
            for (float[] state : stretch.states()) {
                add(of, state, 1);
            }
            add(mean, of, stretch.pieces().size() / length(of));
        }
        float[] unit = new float[SIZE];
        add(unit, mean, 1 / length(mean));
        return unit;
    }

    private static double length(float[] vector) {
        return Math.sqrt(Embedder.dot(vector, vector)) + 1e-12;
    }

    private static void add(float[] to, float[] vector, double times) {
        for (int i = 0; i < to.length; i++) {
            to[i] += (float) (times * vector[i]);
        }
    }

    private synchronized MiniLm network() {
        MiniLm loaded = network;
        if (loaded == null) {
            loaded = MiniLm.load();
            network = loaded;
        }
        return loaded;
    }
}
