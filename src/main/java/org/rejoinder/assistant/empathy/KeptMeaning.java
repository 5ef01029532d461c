package org.rejoinder.assistant.empathy;

import java.util.ArrayList;
import java.util.List;
import org.rejoinder.assistant.Embedder;
import org.rejoinder.assistant.Scrutiny;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// The meaning guard for wordings that others made: theirs may use other words for the matter, as long as they
/// stay near it in meaning.
@Component
class KeptMeaning implements Scrutiny {

    private static final String NOTHING = "\u0000";
    private static final double NEAR = 0.45;
    private static final double SAME_WORDS = 0.5;

    private final ObjectProvider<Embedder> embedder;

    KeptMeaning(ObjectProvider<Embedder> embedder) {
        this.embedder = embedder;
    }

    @Override
    public List<String> objections(String original, String rewrite) {
        List<String> lost = new ArrayList<>(MeaningGuard.lost(original, rewrite, NOTHING));
        if (MeaningGuard.kept(original, rewrite, NOTHING) < SAME_WORDS && near(original, rewrite)) {
            lost.removeIf(what -> what.startsWith("more than half"));
        }
        return List.copyOf(lost);
    }

    private boolean near(String original, String rewrite) {
        Embedder present = embedder.getIfAvailable();
        return present != null && present.nearness(original, rewrite) >= NEAR;
    }
}
