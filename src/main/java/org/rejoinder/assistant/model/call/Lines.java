package org.rejoinder.assistant.model.call;

import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.rejoinder.assistant.EngineStatus;
import org.rejoinder.assistant.EngineStatus.Engine;
import org.rejoinder.assistant.EngineStatus.EngineChanged;
import org.rejoinder.assistant.ModelSettings.Slot;
import org.rejoinder.assistant.ModelSettings.Which;
import org.rejoinder.assistant.model.call.Trouble.Kind;
import org.rejoinder.assistant.model.provider.Providers;
import org.rejoinder.assistant.model.settings.StoredSettings;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// The lines to the models as they are set now; opened when first asked for, opened anew when settings are
/// saved.
@Component
public class Lines {

    private final StoredSettings settings;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final Map<Which, Line> open = new EnumMap<>(Which.class);

    Lines(StoredSettings settings, Clock clock, ApplicationEventPublisher events) {
        this.settings = settings;
        this.clock = clock;
        this.events = events;
    }

    /// Whether a model is set for the slot and is not resting after trouble.
    public boolean ready(Which which) {
        return line(which).filter(line -> !line.rests(clock.instant())).isPresent();
    }

    /// The name of the slot's model, also while it rests; empty when none is set.
    public Optional<String> model(Which which) {
        return Optional.of(settings.settings().slot(which))
                .filter(Slot::configured)
                .map(Slot::model);
    }

    Line usable(Which which) {
        Line line = line(which).orElseThrow(() -> new Trouble(Kind.OFF, "No model is set."));
        if (line.rests(clock.instant())) {
            throw line.resting();
        }
        return line;
    }

    public boolean takesSchema(Which which) {
        return line(which).map(Line::takesSchema).orElse(false);
    }

    /// The server behind the slot's model takes no schema: from now on the form is described in words.
    public void refusesSchema(Which which) {
        line(which).ifPresent(Line::refusesSchema);
    }

    public EngineStatus status() {
        return new EngineStatus(engine(Which.QUICK), engine(Which.STRONG));
    }

    private Engine engine(Which which) {
        return line(which)
                .map(line ->
                        new Engine(line.rests(clock.instant()) ? EngineStatus.BUILT_IN : line.model(), line.reason()))
                .orElse(new Engine(EngineStatus.BUILT_IN, ""));
    }

    /// Forgets the lines, so that the next call finds the settings as they are now.
    public void reopen() {
        synchronized (open) {
            open.clear();
        }
        for (Which which : Which.values()) {
            announce(which, engine(which).name(), "");
        }
    }

    /// The slot's model did not do it in time or in the right form; the built-in engine did.
    public void late(Which which, String reason) {
        line(which).filter(line -> line.late(reason)).ifPresent(line -> announce(which, EngineStatus.BUILT_IN, reason));
    }

    void well(Which which, Line line) {
        if (line.well()) {
            announce(which, line.model(), "");
        }
    }

    void ill(Which which, Line line, Trouble trouble) {
        line.ill(trouble, clock.instant());
        announce(which, EngineStatus.BUILT_IN, line.reason());
    }

    private void announce(Which which, String engine, String reason) {
        events.publishEvent(new EngineChanged(which, engine, reason));
    }

    private Optional<Line> line(Which which) {
        synchronized (open) {
            Line line = open.get(which);
            Slot slot = settings.settings().slot(which);
            if (line == null && slot.configured()) {
                line = new Line(slot, Providers.open(slot, settings.key(which, slot)));
                open.put(which, line);
            }
            return Optional.ofNullable(line);
        }
    }
}
