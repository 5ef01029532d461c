package org.rejoinder.ui.assistant;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rejoinder.assistant.Findings.PassageReading;
import org.rejoinder.assistant.Findings.Reception;
import org.rejoinder.letter.Audience;
import org.rejoinder.ui.desk.Bench;
import org.rejoinder.ui.desk.Sight;
import org.rejoinder.ui.editor.LetterEditor;
import org.rejoinder.ui.parts.Act;
import org.rejoinder.ui.parts.Dom;
import org.rejoinder.ui.parts.Icon;

/// Reads the letter as its audience: where they are likely to feel welcomed, to bristle or to lose the thread.
/// Findings rest meanwhile.
public final class ReadAs {

    private final Bench bench;
    private final Consumer<@Nullable Component> notice;
    private boolean on;

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
        notice.accept(bar(audience, heard));
    }

    private static LetterEditor.Heard heard(PassageReading each) {
        return new LetterEditor.Heard(each.paragraph(), each.reception().name(), each.note(), each.triggers());
    }

    private Component bar(Audience audience, List<PassageReading> heard) {
        Act who = Act.bare("btn who-b", bench::pickAudience);
        who.add(new Icon("users", "ic-14"), Dom.span("", audience.name()), new Icon("chev-ud", "ic-12"));
        Span counts = Dom.span(
                "num",
                count(heard, Reception.WELCOMED) + " welcomed, " + count(heard, Reception.BRISTLED) + " bristled, "
                        + count(heard, Reception.LOST) + " lost");
        Div bar = Dom.div(
                "asbar", Dom.span("", "Read as"), who, Dom.span("wide-only", "Imagined. Nobody there wrote this."));
        Act previous = Act.smallIcon(
                "chev-u", "Previous passage (K)", () -> bench.editor().stepReading(-1));
        Act next =
                Act.smallIcon("chev-d", "Next passage (J)", () -> bench.editor().stepReading(1));
        bar.add(Dom.grow(), counts, previous, next, Act.ghost("Done", this::end));
        walkedByKeys(bar);
        return Dom.labelled(bar, "region", "Read as " + audience.name());
    }

    /// J and K as in other lists, while the keyboard is in the bar; in the text they are letters.
    private void walkedByKeys(Div bar) {
        bar.getElement().setAttribute("tabindex", "-1");
        Shortcuts.addShortcutListener(bar, () -> bench.editor().stepReading(1), Key.KEY_J)
                .listenOn(bar);
        Shortcuts.addShortcutListener(bar, () -> bench.editor().stepReading(-1), Key.KEY_K)
                .listenOn(bar);
    }

    private static long count(List<PassageReading> heard, Reception reception) {
        return heard.stream().filter(each -> each.reception() == reception).count();
    }
}
