package org.rejoinder.assistant.model;

import java.util.function.Supplier;
import org.rejoinder.assistant.ModelSettings.Which;
import org.rejoinder.assistant.SecondReader.SecondReadingCame;
import org.rejoinder.assistant.model.call.Lines;
import org.rejoinder.assistant.model.call.Trouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Asks the model where there is one, and the built-in engine whenever that leads nowhere or takes too long.
@Component
class Fallback {

    private static final Logger log = LoggerFactory.getLogger(Fallback.class);

    private final Lines lines;
    private final Errands errands;
    private final Patience patience;
    private final ApplicationEventPublisher events;

    Fallback(Lines lines, Errands errands, Patience patience, ApplicationEventPublisher events) {
        this.lines = lines;
        this.errands = errands;
        this.patience = patience;
        this.events = events;
    }

    /// What the model makes within the slot's patience, else what the built-in engine makes; what the model
    /// makes later is kept by whoever asks it, and it is told that the letter has a second reading.
    <T> T soon(Which which, String letterId, Supplier<T> model, Supplier<T> builtIn) {
        if (!lines.ready(which)) {
            return builtIn.get();
        }
        return patience.within(
                        errands.patience(which),
                        () -> foreseen(model),
                        () -> tooSlow(which),
                        late -> events.publishEvent(new SecondReadingCame(letterId)))
                .orElseGet(builtIn);
    }

    private static <T> T foreseen(Supplier<T> model) {
        try {
            return model.get();
        } catch (Trouble trouble) {
            throw trouble;
        } catch (RuntimeException failed) {
            log.warn("Asking a model failed in a way that was not foreseen; the built-in engine goes on.", failed);
            throw failed;
        }
    }

    private void tooSlow(Which which) {
        lines.late(
                which,
                model(which) + " takes longer than " + errands.patience(which).toMillis()
                        + " ms; the built-in engine answered meanwhile.");
    }

    /// What the model makes, however long it takes as long as its words come; else what the built-in engine makes.
    <T> T first(Which which, Supplier<T> model, Supplier<T> builtIn) {
        if (!lines.ready(which)) {
            return builtIn.get();
        }
        try {
            return foreseen(model);
        } catch (RuntimeException failed) {
            return builtIn.get();
        }
    }

    /// The name of the model in the slot.
    String model(Which which) {
        return lines.model(which).orElse("model");
    }

    /// What the model answered cannot be used.
    Trouble unusable(Which which, String why) {
        String reason = model(which) + " " + why;
        lines.late(which, reason);
        return new Trouble(Trouble.Kind.WRONG, reason);
    }
}
