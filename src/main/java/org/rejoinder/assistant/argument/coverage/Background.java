package org.rejoinder.assistant.argument.coverage;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rejoinder.assistant.Embedder;
import org.rejoinder.assistant.argument.knowledge.Field.Topic;
import org.rejoinder.assistant.argument.knowledge.Knowledge;
import org.rejoinder.assistant.argument.words.Once;
import org.springframework.stereotype.Component;

/// What is commonly said about questions like the letter's. A rebuttal that a paragraph truly meets comes nearer
/// to it than such points do; one that merely shares the subject does not.
@Component
class Background {

    private static final int QUESTIONS = 5;

    private final Supplier<List<Topic>> topics;
    private final Embedder embedder;

    Background(Knowledge knowledge, Embedder embedder) {
        this.embedder = embedder;
        topics = Once.of(() -> knowledge.fields().stream()
                .flatMap(field -> field.topics().stream())
                .toList());
    }

    /// The points, for and against, of the questions nearest to what is `meant`.
    List<String> points(float[] meant) {
        Map<Topic, Double> near = topics.get().stream()
                .collect(Collectors.toMap(
                        topic -> topic,
                        topic -> Embedder.dot(meant, embedder.embed(topic.motion())),
                        (one, other) -> one));
        return near.entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<Topic, Double> each) -> -each.getValue())
                        .thenComparing(each -> each.getKey().id()))
                .limit(QUESTIONS)
                .flatMap(each -> Stream.concat(each.getKey().pro().stream(), each.getKey().con().stream()))
                .toList();
    }
}
