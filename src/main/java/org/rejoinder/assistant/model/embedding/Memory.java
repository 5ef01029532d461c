package org.rejoinder.assistant.model.embedding;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A network that is loaded at the first question, with what it said of the texts asked for last.
final class Memory {

    private final Supplier<Network> load;
    private final Map<String, float[]> known;
    private @Nullable Network network;

    /// Of the network that is loaded so, for the last `most` texts.
    Memory(Supplier<Network> load, int most) {
        this.load = load;
        known = new LinkedHashMap<>(512, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
                return size() > most;
            }
        };
    }

    /// What is remembered of a text, else what `made` makes of it now; two callers may make the same once each.
    float[] of(String text, Function<String, float[]> made) {
        synchronized (known) {
            float[] kept = known.get(text);
            if (kept != null) {
                return kept;
            }
        }
        float[] vector = made.apply(text);
        keep(text, vector);
        return vector;
    }

    void keep(String text, float[] vector) {
        synchronized (known) {
            known.putIfAbsent(text, vector);
        }
    }

    synchronized Network network() {
        Network loaded = network;
        if (loaded == null) {
            loaded = load.get();
            network = loaded;
        }
        return loaded;
    }
}
