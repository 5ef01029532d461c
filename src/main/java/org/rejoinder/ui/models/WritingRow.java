package org.rejoinder.ui.models;

import com.vaadin.flow.component.html.Div;
import org.rejoinder.ui.parts.Act;
import org.rejoinder.ui.parts.Dom;
import org.rejoinder.ui.parts.Icon;
import org.rejoinder.ui.parts.Prose;

/// An answer that is being written, with the way to stop it.
final class WritingRow extends Div {

    private static final long serialVersionUID = 1L;

    private final Div words = Dom.div("msg-b");

    WritingRow(Runnable stop) {
        setClassName("msg");
        getElement().setAttribute("role", "article").setAttribute("aria-busy", "true");
        Act halt = Act.outline("Stop", stop).with("stop");
        halt.add(Dom.kbd("Esc"));
        add(
                Dom.hidden(Dom.span("av av-en av-md", new Icon("chip"))),
                Dom.div("msg-h", Dom.text("b", "", "Answer"), Dom.span("", "now")),
                words,
                Dom.div("writing", Dom.span("", "Writing"), halt));
    }

    void begin() {
        words.removeAll();
    }

    void show(String text) {
        words.removeAll();
        words.add(new Prose(text));
    }
}
