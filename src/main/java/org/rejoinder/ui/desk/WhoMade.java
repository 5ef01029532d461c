package org.rejoinder.ui.desk;

import org.rejoinder.assistant.EngineStatus;
import org.rejoinder.assistant.ModelSettings.Which;
import org.rejoinder.assistant.Models;

/// Which engine made what is shown, and, when a model is set and did not, why.
public final class WhoMade {

    private WhoMade() {}

    /// In a sentence or two.
    public static String words(Desk desk, String engine) {
        String reason =
                standsIn(desk, engine) ? desk.models().map(WhoMade::reason).orElse("") : "";
        return ("By " + name(engine) + ". " + reason).strip();
    }

    /// Whether the built-in engine did what a model is set for.
    public static boolean standsIn(Desk desk, String engine) {
        return EngineStatus.BUILT_IN.equals(engine)
                && desk.models()
                        .filter(models -> models.settings().slot(Which.STRONG).configured())
                        .isPresent();
    }

    private static String name(String engine) {
        return EngineStatus.BUILT_IN.equals(engine) ? "the built-in engine" : engine;
    }

    private static String reason(Models models) {
        return models.status().engine(Which.STRONG).reason();
    }
}
