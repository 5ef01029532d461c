package org.rejoinder.assistant.model;

import java.util.List;
import java.util.Optional;
import org.rejoinder.assistant.CodeAction;
import org.rejoinder.assistant.Diagnostic;
import org.rejoinder.assistant.ModelSettings.Which;
import org.rejoinder.assistant.Rephraser;
import org.rejoinder.text.Range;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/// Offers the model's wordings when they come within its patience, else the built-in ones at once; the model's
/// are then there when the passage is asked about again.
@Component
@Primary
class RoutedRephraser implements Rephraser {

    private final ObjectProvider<Rephraser> all;
    private final ModelRephraser model;
    private final Fallback fallback;
    private final OpenLetters open;

    RoutedRephraser(ObjectProvider<Rephraser> all, ModelRephraser model, Fallback fallback, OpenLetters open) {
        this.all = all;
        this.model = model;
        this.fallback = fallback;
        this.open = open;
    }

    @Override
    public Optional<Diagnostic> rephrase(String text, Range range) {
        return all.stream()
                .filter(other -> other != this)
                .findFirst()
                .flatMap(other -> other.rephrase(text, range))
                .map(builtIn -> better(text, builtIn));
    }

    private Diagnostic better(String text, Diagnostic builtIn) {
        String letterId = open.idOf(text);
        List<CodeAction> actions =
                fallback.soon(Which.QUICK, letterId, () -> model.wordings(text, builtIn, letterId), List::of);
        return actions.isEmpty() ? builtIn : model.with(builtIn, actions);
    }
}
