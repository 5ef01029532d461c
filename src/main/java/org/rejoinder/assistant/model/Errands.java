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

    /// Something nobody sits waiting for.
    Errand quiet(String task, Which which, String letterId, BooleanSupplier cancelled) {
        return errand(task, which, letterId, word -> {}, cancelled, BEHIND_THE_SCENES, LONGEST_RECORD);
    }

    /// A record that somebody waits for: the first word within the slot's patience.
    Errand record(String task, String letterId) {
        return errand(task, Which.STRONG, letterId, word -> {}, () -> false, patience(Which.STRONG), LONGEST_RECORD);
    }

    /// A record whose words are watched as they come.
    Errand watched(String task, String letterId, Consumer<String> text, BooleanSupplier cancelled) {
        return errand(task, Which.STRONG, letterId, text, cancelled, patience(Which.STRONG), LONGEST_RECORD);
    }

    Errand letter(String task, String letterId, Progress progress) {
        return errand(
                task,
                Which.STRONG,
                letterId,
                progress.text(),
                progress.cancelled(),
                patience(Which.STRONG),
                LONGEST_LETTER);
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
            Duration firstWord,
            int characters) {
        int version = tasks.prompt(task).version();
        return new Errand(
                task, version, which, letterId, text, cancelled, new Limits(firstWord, PAUSE, WHOLE, characters));
    }
}
