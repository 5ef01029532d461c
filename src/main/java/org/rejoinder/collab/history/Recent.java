package org.rejoinder.collab.history;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/// The last few things that were asked for; the one not asked for longest goes first.
final class Recent<K, V> {

    private final Map<K, V> kept;

    Recent(int most) {
        kept = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    /// The thing, made anew when it is not kept.
    synchronized V of(K key, Supplier<V> make) {
        return kept.computeIfAbsent(key, missing -> make.get());
    }
}
