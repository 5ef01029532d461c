package org.rejoinder.assistant.model.call;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.rejoinder.assistant.ModelSettings.Which;

/// One thing a model is asked to do: for which task and letter, in which slot, where its words go as they come,
/// whether it was called off, and how long it may take.
public record Errand(
        String task,
        int promptVersion,
        Which slot,
        String letterId,
        Consumer<String> text,
        BooleanSupplier cancelled,
        Limits limits) {

    /// How long the first sign of life, the first word after thinking aloud, a pause in between and the whole may
    /// take, and how many characters may come.
    public record Limits(Duration firstWord, Duration thought, Duration pause, Duration whole, int characters) {}
}
