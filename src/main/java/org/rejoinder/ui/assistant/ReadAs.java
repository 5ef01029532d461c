package org.rejoinder.ui.assistant;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rejoinder.assistant.Findings.PassageReading;
import org.rejoinder.assistant.Findings.Reception;
import org.rejoinder.letter.Audience;
import org.rejoinder.ui.desk.Bench;
import org.rejoinder.ui.desk.Sight;
import org.rejoinder.ui.editor.LetterEditor;

/// Reads the letter as its audience: where they are likely to feel welcomed, to bristle or to lose the thread.
/// Findings rest meanwhile.
public final class ReadAs {

    private final Bench bench;
    private final Consumer<@Nullable Component> notice;
    private boolean on;
    private @Nullable ReadAsBar bar;

    /// `notice` shows the bar above the letter, or takes it away.
    public ReadAs(Bench bench, Consumer<@Nullable Component> notice) {
        this.bench = bench;
        this.notice = notice;
    }

    public void begin() {
        on = bench.sight().audience() != null;
        show(bench.sight());
    }

    public void end() {
        if (on) {
            on = false;
            bar = null;
            notice.accept(null);
            bench.editor().endReading();
        }
    }

    public boolean on() {
        return on;
    }

    /// The reading as it is now, while it lasts.
    public void show(Sight sight) {
        Audience audience = sight.audience();
        if (!on || audience == null) {
            return;
        }
        List<PassageReading> heard = sight.analysis().readAs().stream()
                .filter(each -> each.reception() != Reception.NEUTRAL)
                .toList();
        bench.editor().showReading(heard.stream().map(ReadAs::heard).toList());
        bar().show(audience, heard);
    }

    /// One bar as long as it lasts: with a new one at each analysis, the keyboard would have fallen out of it.
    private ReadAsBar bar() {
        ReadAsBar now = bar;
        if (now == null) {
            now = new ReadAsBar(bench, this::end);
            bar = now;
            notice.accept(now);
        }
        return now;
    }

    private static LetterEditor.Heard heard(PassageReading each) {
        return new LetterEditor.Heard(each.paragraph(), each.reception().name(), each.note(), each.triggers());
    }
}
