package org.rejoinder.assistant.argument.knowledge;

import java.util.Comparator;
import java.util.Set;
import org.rejoinder.assistant.Embedder;
import org.rejoinder.assistant.argument.words.Recent;
import org.rejoinder.assistant.argument.words.Stems;
import org.springframework.stereotype.Component;

/// Tells which commonplace a text is a case of: by nearness to its gist and by the words that speak of it.
@Component
public class Kinds {

    private final Knowledge knowledge;
    private final Embedder embedder;
    private final Recent<String, Commonplace> known = new Recent<>(2048);

    Kinds(Knowledge knowledge, Embedder embedder) {
        this.knowledge = knowledge;
        this.embedder = embedder;
    }

    public Commonplace of(String text) {
        return known.get(text, this::nearest);
    }

    private Commonplace nearest(String text) {
        float[] meant = embedder.embed(text);
        Set<String> stems = Stems.set(text);
        return knowledge.commonplaces().stream()
                .max(Comparator.comparingDouble(
                        each -> Embedder.dot(meant, embedder.embed(each.gist())) + spoken(each, stems)))
                .orElseThrow();
    }

    private static double spoken(Commonplace each, Set<String> stems) {
        long hits =
                each.terms().stream().map(Stems::stem).filter(stems::contains).count();
        return 0.09 * Math.min(3, hits);
    }
}
