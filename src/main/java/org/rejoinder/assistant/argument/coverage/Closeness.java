package org.rejoinder.assistant.argument.coverage;

import java.util.Set;
import org.rejoinder.assistant.AnswerEmbedder;
import org.rejoinder.assistant.Embedder;
import org.rejoinder.assistant.WordEmbedder;
import org.rejoinder.assistant.WordVectors;
import org.rejoinder.assistant.argument.words.Recent;
import org.springframework.stereotype.Component;

/// How close a rebuttal comes to a paragraph: each of its words finds its like there or does not, the two as
/// wholes are near in meaning or not, and the one is likely to answer the other or not. A pair is held together
/// once.
@Component
class Closeness {

    private static final double ANSWERING = 2;
    private static final Set<String> GRAMMAR = Set.of(
            ("a an the this that these those there here it its i me my mine we us our ours you your yours he him his she her"
                            + " they them their who whom whose which what when where why how all any both each few more most other"
                            + " some such no nor not only own same so than too very can could will would shall should may might must"
                            + " do does did be am is are was were been being have has had having of at by for with about against"
                            + " between into through during before after above below to from up down in out on off over under again"
                            + " further then once and but if or because as until while s t")
                    .split(" "));

    private final Embedder embedder;
    private final WordEmbedder wordEmbedder;
    private final AnswerEmbedder answers;
    private final Recent<String, WordVectors> words = new Recent<>(1024);
    private final Recent<Pair, Double> found = new Recent<>(32_768);

    Closeness(Embedder embedder, WordEmbedder wordEmbedder, AnswerEmbedder answers) {
        this.embedder = embedder;
        this.wordEmbedder = wordEmbedder;
        this.answers = answers;
    }

    private record Pair(String rebuttal, String paragraph) {}

    double of(String rebuttal, String paragraph) {
        return found.get(new Pair(rebuttal, paragraph), pair -> words(rebuttal).foundIn(words(paragraph)))
                + embedder.nearness(rebuttal, paragraph)
                + ANSWERING * answering(rebuttal, paragraph);
    }

    /// How likely the paragraph answers the rebuttal, on a scale of its own that only differences have a meaning on.
    double answering(String rebuttal, String paragraph) {
        return Embedder.dot(answers.asked(rebuttal), answers.passage(paragraph));
    }

    /// How close two paragraphs of one letter come as wholes, which is what they share by their subject alone.
    double between(String paragraph, String other) {
        return embedder.nearness(paragraph, other) + ANSWERING * kinship(paragraph, other);
    }

    /// The same for two paragraphs, on the scale of `answering`.
    double kinship(String paragraph, String other) {
        return Embedder.dot(answers.passage(paragraph), answers.passage(other));
    }

    /// What a text means as a whole; not to be changed.
    float[] meaning(String text) {
        return embedder.embed(text);
    }

    /// How near a sentence comes to a rebuttal.
    double sentence(String rebuttal, String sentence) {
        return embedder.nearness(rebuttal, sentence);
    }

    private WordVectors words(String text) {
        return words.get(text, made -> wordEmbedder.words(made).only(Closeness::counts));
    }

    private static boolean counts(String word) {
        return word.codePoints().anyMatch(Character::isLetterOrDigit) && !GRAMMAR.contains(word);
    }
}
