package org.rejoinder.assistant.model;

import java.util.function.Supplier;
import org.rejoinder.assistant.ModelSettings.Which;
import org.rejoinder.assistant.model.call.Lines;
import org.rejoinder.assistant.model.call.Trouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Asks the model where there is one, and the built-in engine whenever that leads nowhere.
@Component
class Fallback {

    private static final Logger log = LoggerFactory.getLogger(Fallback.class);

    private final Lines lines;

    Fallback(Lines lines) {
        this.lines = lines;
    }

    <T> T first(Which which, Supplier<T> model, Supplier<T> builtIn) {
        if (!lines.ready(which)) {
            return builtIn.get();
        }
        try {
            return model.get();
        } catch (Trouble trouble) {
            log.debug("The built-in engine goes on: {}", trouble.kind());
            return builtIn.get();
        } catch (RuntimeException failed) {
            log.warn("Asking a model failed in a way that was not foreseen; the built-in engine goes on.", failed);
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
