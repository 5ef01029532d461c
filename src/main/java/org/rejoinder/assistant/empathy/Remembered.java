package org.rejoinder.assistant.empathy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/// What was found for the last 20,000 sentences, so that a changed paragraph costs its changed sentences. Finding
/// happens outside the lock; two askers may find the same once each.
final class Remembered<T> {

    private static final int MOST = 20_000;

    private final Map<String, T> kept = new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
            return size() > MOST;
        }
    };

    T get(String sentence, Supplier<T> found) {
        synchronized (kept) {
            T known = kept.get(sentence);
            if (known != null) {
                return known;
            }
        }
        T made = found.get();
        synchronized (kept) {
            kept.put(sentence, made);
        }
        return made;
    }
}
