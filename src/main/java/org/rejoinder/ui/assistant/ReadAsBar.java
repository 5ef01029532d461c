package org.rejoinder.ui.assistant;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.rejoinder.assistant.Findings.PassageReading;
import org.rejoinder.assistant.Findings.Reception;
import org.rejoinder.letter.Audience;
import org.rejoinder.ui.desk.Bench;
import org.rejoinder.ui.parts.Act;
import org.rejoinder.ui.parts.Dom;
import org.rejoinder.ui.parts.Icon;

/// The bar above a letter that is read as its audience: who they are, what they heard, and the way from one passage
/// to the next.
final class ReadAsBar extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Bench bench;
    private final Span who = new Span();
    private final Span counts = Dom.span("num", "");

    ReadAsBar(Bench bench, Runnable done) {
        this.bench = bench;
        setClassName("asbar");
        Act choose = Act.bare("btn who-b", bench::pickAudience);
        choose.add(new Icon("users", "ic-14"), who, new Icon("chev-ud", "ic-12"));
        add(Dom.span("", "Read as"), choose, Dom.span("wide-only", "Imagined. Nobody there wrote this."));
        Act previous = Act.smallIcon("chev-u", "Previous passage (K)", () -> step(-1));
        Act next = Act.smallIcon("chev-d", "Next passage (J)", () -> step(1));
        add(Dom.grow(), counts, previous, next, Act.ghost("Done", done));
        walkedByKeys();
    }

    void show(Audience audience, List<PassageReading> heard) {
        who.setText(audience.name());
        counts.setText(count(heard, Reception.WELCOMED) + " welcomed, " + count(heard, Reception.BRISTLED)
                + " bristled, " + count(heard, Reception.LOST) + " lost");
        Dom.labelled(this, "region", "Read as " + audience.name());
    }

    private static long count(List<PassageReading> heard, Reception reception) {
        return heard.stream().filter(each -> each.reception() == reception).count();
    }

    private void step(int step) {
        bench.editor().stepReading(step);
    }

    /// J and K as in other lists, while the keyboard is in the bar; in the text they are letters.
    private void walkedByKeys() {
        getElement().setAttribute("tabindex", "-1");
        Shortcuts.addShortcutListener(this, () -> step(1), Key.KEY_J).listenOn(this);
        Shortcuts.addShortcutListener(this, () -> step(-1), Key.KEY_K).listenOn(this);
    }
}
