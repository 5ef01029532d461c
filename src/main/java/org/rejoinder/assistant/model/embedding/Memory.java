package org.rejoinder.assistant.model.embedding;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A network `N` that is loaded at the first question, with what it said of the texts asked for last, `V` each.
final class Memory<N, V> {

    private final Supplier<N> load;
    private final Map<String, V> known;
    private @Nullable N network;

    /// Of the network that is loaded so, for the last `most` texts.
    Memory(Supplier<N> load, int most) {
        this.load = load;
        known = new LinkedHashMap<>(512, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
                return size() > most;
            }
        };
    }

    /// What is remembered of a text, else what `made` makes of it now; two callers may make the same once each.
    V of(String text, Function<String, V> made) {
        synchronized (known) {
            V kept = known.get(text);
            if (kept != null) {
                return kept;
            }
        }
        V said = made.apply(text);
        synchronized (known) {
            known.putIfAbsent(text, said);
        }
        return said;
    }

    synchronized N network() {
        N loaded = network;
        if (loaded == null) {
            loaded = load.get();
            network = loaded;
        }
        return loaded;
    }
}
