package org.rejoinder.assistant.model.embedding;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rejoinder.assistant.AnswerEmbedder;
import org.springframework.stereotype.Component;

/// e5-small-v2, quantised, taught on questions and the passages that answer them: loaded at the first question,
/// then 5 to 20 ms a text; remembers the last 4,096 texts.
@Component
class E5Embedder implements AnswerEmbedder {

    private static final String FILES = "e5-small-v2-q";
    private static final int REMEMBERED = 4096;

    private final Map<String, float[]> known = new LinkedHashMap<>(512, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
            return size() > REMEMBERED;
        }
    };
    private @Nullable Network network;

    @Override
    public float[] asked(String text) {
        return embed("query: " + text);
    }

    @Override
    public float[] passage(String text) {
        return embed("passage: " + text);
    }

    private float[] embed(String marked) {
        synchronized (known) {
            float[] kept = known.get(marked);
            if (kept != null) {
                return kept;
            }
        }
        float[] made = Network.mean(network().read(marked));
        synchronized (known) {
            known.put(marked, made);
        }
        return made;
    }

    private synchronized Network network() {
        Network loaded = network;
        if (loaded == null) {
            loaded = Network.load(FILES);
            network = loaded;
        }
        return loaded;
    }
}
