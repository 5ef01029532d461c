package org.rejoinder.assistant;

import org.rejoinder.assistant.ModelSettings.Which;

/// Which engine does the work in each slot now, and, when a model is set but does not, why.
public record EngineStatus(Engine quick, Engine strong) {

    /// The name of the engine that is always there.
    public static final String BUILT_IN = "built-in";

    /// `name` is `built-in` or the model's; `reason` is one calm sentence, empty when all is as it is set.
    public record Engine(String name, String reason) {

        public boolean builtIn() {
            return BUILT_IN.equals(name);
        }
    }

    public Engine engine(Which which) {
        return which == Which.QUICK ? quick : strong;
    }

    /// One line for the status bar.
    public String summary() {
        if (quick.builtIn() && strong.builtIn()) {
            return "Built-in engine";
        }
        if (quick.name().equals(strong.name())) {
            return quick.name();
        }
        return quick.builtIn() ? strong.name() : strong.builtIn() ? quick.name() : quick.name() + ", " + strong.name();
    }

    /// Another engine does the work of a slot now, or the settings changed; `reason` may be empty.
    public record EngineChanged(Which slot, String engine, String reason) {}
}
