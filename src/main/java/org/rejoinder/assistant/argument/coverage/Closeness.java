package org.rejoinder.assistant.argument.coverage;

import org.rejoinder.assistant.AnswerReader;
import org.rejoinder.assistant.Embedder;
import org.rejoinder.assistant.argument.words.Recent;
import org.springframework.stereotype.Component;

/// How close a rebuttal comes to a paragraph: the two are near in meaning or not, and the one answers the other or not.
/// A pair is held together once.
@Component
class Closeness {

    private final Embedder embedder;
    private final AnswerReader answers;
    private final Recent<Pair, Double> answered = new Recent<>(32_768);

    Closeness(Embedder embedder, AnswerReader answers) {
        this.embedder = embedder;
        this.answers = answers;
    }

    private record Pair(String rebuttal, String paragraph) {}

    /// How well the paragraph answers the rebuttal, on a scale of its own that only differences have a meaning on.
    double answers(String rebuttal, String paragraph) {
        return answered.get(new Pair(rebuttal, paragraph), pair -> answers.answers(rebuttal, paragraph));
    }

    /// What a text means as a whole; not to be changed.
    float[] meaning(String text) {
        return embedder.embed(text);
    }

    /// How near a sentence or a paragraph comes to a rebuttal.
    double near(String rebuttal, String text) {
        return embedder.nearness(rebuttal, text);
    }
}
