package org.rejoinder.ui.exchange;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import org.rejoinder.ui.exchange.Round.Row;
import org.rejoinder.ui.parts.Act;
import org.rejoinder.ui.parts.Dom;
import org.rejoinder.ui.parts.Prose;

/// Where nothing answers a point yet: offers the words of the table, and puts them in only when asked.
final class Hole extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient Acts acts;
    private final transient Row row;

    Hole(Acts acts, Row row) {
        this.acts = acts;
        this.row = row;
        Div hole = getContent();
        hole.setClassName("xp-open");
        hole.getElement()
                .setAttribute("data-p", "hole" + row.point().number())
                .setAttribute("role", "group")
                .setAttribute("tabindex", "-1")
                .setAttribute("aria-label", "Open: " + row.point().label());
        rest();
    }

    private void rest() {
        getContent().removeAll();
        Dom.Block words = Dom.el("p", "", Dom.span("", "Nothing here answers this yet. "));
        if (acts.mayEdit()) {
            Act draft = Act.bare("lnk", this::offer);
            draft.add(Dom.span("", "Draft an answer"));
            words.add(draft);
        }
        getContent().add(line(), words);
    }

    private Div line() {
        return Dom.div(
                "xp-m",
                Dom.span("kind", row.point().label()),
                PassageView.to(row.point().replyParagraph()));
    }

    private void offer() {
        getContent().removeAll();
        Act put = Act.primary("Put it in", () -> acts.putIn(row));
        Act not = Act.ghost("Not now", this::rest);
        getContent().add(line(), Dom.div("xp-draft", new Prose(row.point().text())), Dom.div("ed-f", put, not));
        put.focus();
    }
}
