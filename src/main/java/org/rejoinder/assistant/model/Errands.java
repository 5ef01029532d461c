package org.rejoinder.assistant.model;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.rejoinder.assistant.Correspondent.Progress;
import org.rejoinder.assistant.ModelSettings.Which;
import org.rejoinder.assistant.model.call.Errand;
import org.rejoinder.assistant.model.call.Errand.Limits;
import org.rejoinder.assistant.model.settings.StoredSettings;
import org.rejoinder.assistant.model.task.Tasks;
import org.springframework.stereotype.Component;

/// Makes errands with the limits that fit their task.
@Component
class Errands {

    private static final Duration BEHIND_THE_SCENES = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration WHOLE = Duration.ofMinutes(3);
    private static final int LONGEST_RECORD = 40_000;
    private static final int LONGEST_LETTER = 30_000;

    private final Tasks tasks;
    private final StoredSettings settings;

    Errands(Tasks tasks, StoredSettings settings) {
        this.tasks = tasks;
        this.settings = settings;
    }

    /// Something nobody sits waiting for, or only for a moment.
    Errand quiet(String task, Which which, String letterId, BooleanSupplier cancelled) {
        Limits limits = new Limits(BEHIND_THE_SCENES, WHOLE, PAUSE, WHOLE, LONGEST_RECORD);
        return errand(task, which, letterId, word -> {}, cancelled, limits);
    }

    /// A record whose words are watched as they come.
    Errand watched(String task, String letterId, Consumer<String> text, BooleanSupplier cancelled) {
        return errand(task, Which.STRONG, letterId, text, cancelled, attended(LONGEST_RECORD));
    }

    Errand letter(String task, String letterId, Progress progress) {
        return errand(task, Which.STRONG, letterId, progress.text(), progress.cancelled(), attended(LONGEST_LETTER));
    }

    /// Somebody looks on: the first word has to be there within the slot's patience, thinking aloud or not.
    private Limits attended(int characters) {
        Duration patience = patience(Which.STRONG);
        return new Limits(patience, patience, PAUSE, WHOLE, characters);
    }

    Duration patience(Which which) {
        return settings.settings().slot(which).patience();
    }

    private Errand errand(
            String task,
            Which which,
            String letterId,
            Consumer<String> text,
            BooleanSupplier cancelled,
            Limits limits) {
        int version = tasks.prompt(task).version();
        return new Errand(task, version, which, letterId, text, cancelled, limits);
    }
}
