package org.rejoinder.assistant.argument.rebuttal;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.rejoinder.assistant.Embedder;
import org.rejoinder.assistant.argument.knowledge.Field.Topic;
import org.rejoinder.assistant.argument.knowledge.Knowledge;
import org.rejoinder.assistant.argument.knowledge.Reason;
import org.rejoinder.assistant.argument.words.Once;
import org.rejoinder.assistant.argument.words.Recent;
import org.springframework.stereotype.Component;

/// Tells how near what a letter says comes to the reasons known on a question; the reasons of the last 256 questions
/// are at hand (4 MB).
@Component
class NearReasons {

    /// How much of what something is about goes into what it means: half of all reasons name their matter by "it".
    private static final float ABOUT = 0.4f;

    /// A known reason and what it means.
    record Voiced(Reason reason, float[] meaning) {

        double nearness(float[] said) {
            return Embedder.dot(said, meaning);
        }
    }

    private final Embedder embedder;
    private final Supplier<Map<String, List<Reason>>> byTopic;
    private final Recent<String, List<Voiced>> voiced = new Recent<>(256);

    NearReasons(Knowledge knowledge, Embedder embedder) {
        this.embedder = embedder;
        byTopic = Once.of(() -> knowledge.reasons().stream().collect(groupingBy(Reason::topic)));
    }

    /// What is said on a question, on both sides.
    List<Voiced> on(Topic topic) {
        return voiced.get(topic.id(), id -> byTopic.get().getOrDefault(id, List.of()).stream()
                .map(each -> new Voiced(each, meaning(embedder.embedOnce(each.says()), topic.motion())))
                .toList());
    }

    /// What a letter about `gist` says in `text`.
    float[] said(String text, String gist) {
        return meaning(embedder.embed(text), gist);
    }

    private float[] meaning(float[] said, String about) {
        float[] light = embedder.embed(about);
        float[] both = new float[said.length];
        for (int i = 0; i < both.length; i++) {
            both[i] = said[i] + ABOUT * light[i];
        }
        float length = (float) Math.sqrt(Embedder.dot(both, both));
        for (int i = 0; i < both.length && length > 0; i++) {
            both[i] /= length;
        }
        return both;
    }
}
