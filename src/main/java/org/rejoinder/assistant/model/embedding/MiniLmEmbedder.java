package org.rejoinder.assistant.model.embedding;

import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rejoinder.assistant.Embedder;
import org.springframework.stereotype.Component;

/// all-MiniLM-L6-v2, quantised: loaded at the first question (about a second), then 2 to 3 ms a sentence;
/// remembers the last 8,192 texts.
@Component
public class MiniLmEmbedder implements Embedder {

    private static final int REMEMBERED = 8192;

    private final Map<String, float[]> known = new LinkedHashMap<>(512, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
            return size() > REMEMBERED;
        }
    };
    private @Nullable EmbeddingModel model;

    @Override
    public float[] embed(String text) {
        synchronized (known) {
            float[] kept = known.get(text);
            if (kept != null) {
                return kept;
            }
        }
        float[] made =
                text.isBlank() ? new float[384] : model().embed(text).content().vector();
        synchronized (known) {
            known.put(text, made);
        }
        return made;
    }

    private synchronized EmbeddingModel model() {
        EmbeddingModel loaded = model;
        if (loaded == null) {
            // One caller at a time is enough: threads of its own would take the second core from people who type.
            loaded = new AllMiniLmL6V2QuantizedEmbeddingModel(Runnable::run);
            model = loaded;
        }
        return loaded;
    }
}
