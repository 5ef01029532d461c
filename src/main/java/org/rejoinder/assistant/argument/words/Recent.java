package org.rejoinder.assistant.argument.words;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/// Remembers what was made for the last so many keys; making happens outside the lock, so two callers may make
/// the same once each.
public final class Recent<K, V> {

    private final Map<K, V> kept;

    public Recent(int most) {
        kept = new LinkedHashMap<>(64, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    public V get(K key, Function<K, V> maker) {
        synchronized (kept) {
            V known = kept.get(key);
            if (known != null) {
                return known;
            }
        }
        V made = maker.apply(key);
        synchronized (kept) {
            kept.put(key, made);
        }
        return made;
    }
}
