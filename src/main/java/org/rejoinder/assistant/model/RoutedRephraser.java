package org.rejoinder.assistant.model;

import java.util.List;
import java.util.Optional;
import org.rejoinder.assistant.CodeAction;
import org.rejoinder.assistant.Diagnostic;
import org.rejoinder.assistant.ModelSettings.Which;
import org.rejoinder.assistant.Rephraser;
import org.rejoinder.assistant.SecondReader.SecondReadingCame;
import org.rejoinder.assistant.model.call.Lines;
import org.rejoinder.text.Range;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/// Offers the model's wordings when they come within its patience, else the built-in ones at once; the model's
/// are then there when the passage is asked about again.
@Component
@Primary
class RoutedRephraser implements Rephraser {

    private final ObjectProvider<Rephraser> all;
    private final ModelRephraser model;
    private final Lines lines;
    private final Errands errands;
    private final Patience patience;
    private final OpenLetters open;
    private final ApplicationEventPublisher events;

    RoutedRephraser(
            ObjectProvider<Rephraser> all,
            ModelRephraser model,
            Lines lines,
            Errands errands,
            Patience patience,
            OpenLetters open,
            ApplicationEventPublisher events) {
        this.all = all;
        this.model = model;
        this.lines = lines;
        this.errands = errands;
        this.patience = patience;
        this.open = open;
        this.events = events;
    }

    @Override
    public Optional<Diagnostic> rephrase(String text, Range range) {
        Optional<Diagnostic> builtIn =
                all.stream().filter(other -> other != this).findFirst().flatMap(other -> other.rephrase(text, range));
        if (builtIn.isEmpty() || !lines.ready(Which.QUICK)) {
            return builtIn;
        }
        return wordings(text, builtIn.get())
                .filter(actions -> !actions.isEmpty())
                .map(actions -> model.with(builtIn.get(), actions))
                .or(() -> builtIn);
    }

    private Optional<List<CodeAction>> wordings(String text, Diagnostic passage) {
        String letterId = open.idOf(text);
        return patience.within(
                errands.patience(Which.QUICK),
                () -> model.wordings(text, passage, letterId),
                this::tooSlow,
                late -> events.publishEvent(new SecondReadingCame(letterId)));
    }

    private void tooSlow() {
        String name = lines.model(Which.QUICK).orElse("The model");
        lines.late(
                Which.QUICK,
                name + " takes longer than " + errands.patience(Which.QUICK).toMillis()
                        + " ms; the built-in engine answered meanwhile.");
    }
}
