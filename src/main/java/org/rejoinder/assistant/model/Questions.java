package org.rejoinder.assistant.model;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rejoinder.assistant.Marks;
import org.rejoinder.assistant.ModelSettings.Which;
import org.rejoinder.assistant.model.call.Lines;
import org.rejoinder.assistant.model.task.Tasks;
import org.rejoinder.letter.Audience;
import org.springframework.stereotype.Component;

/// Names what is asked, so that it is asked once: task, prompt version, model, audience and words. White space
/// does not count.
@Component
class Questions {

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final Tasks tasks;
    private final Lines lines;

    Questions(Tasks tasks, Lines lines) {
        this.tasks = tasks;
        this.lines = lines;
    }

    String key(String task, Which which, @Nullable Audience audience, String... words) {
        String version = String.valueOf(tasks.prompt(task).version());
        String about = audience == null ? "" : audience.toString();
        String all =
                BLANKS.matcher(String.join("\u0000", words)).replaceAll(" ").strip();
        return task + " " + Marks.id(version, lines.model(which).orElse(""), about) + Marks.id(all) + all.length();
    }
}
