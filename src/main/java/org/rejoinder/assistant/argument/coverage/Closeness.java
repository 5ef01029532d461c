package org.rejoinder.assistant.argument.coverage;

import java.util.Set;
import org.rejoinder.assistant.Embedder;
import org.rejoinder.assistant.WordEmbedder;
import org.rejoinder.assistant.WordVectors;
import org.rejoinder.assistant.argument.words.Recent;
import org.springframework.stereotype.Component;

/// How close a text comes to a paragraph word by word: each of its words finds its like there or does not; and a
/// little of the nearness of the two as wholes. A pair is held together once.
@Component
class Closeness {

    private static final double WHOLE = 0.2;
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
    private final Recent<String, WordVectors> words = new Recent<>(1024);
    private final Recent<Pair, Double> found = new Recent<>(32_768);

    Closeness(Embedder embedder, WordEmbedder wordEmbedder) {
        this.embedder = embedder;
        this.wordEmbedder = wordEmbedder;
    }

    private record Pair(String text, String paragraph) {}

    double of(String text, String paragraph) {
        return found.get(new Pair(text, paragraph), pair -> words(text).foundIn(words(paragraph)))
                + WHOLE * embedder.nearness(text, paragraph);
    }

    private WordVectors words(String text) {
        return words.get(text, made -> wordEmbedder.words(made).only(Closeness::counts));
    }

    private static boolean counts(String word) {
        return word.codePoints().anyMatch(Character::isLetterOrDigit) && !GRAMMAR.contains(word);
    }
}
