package org.rejoinder.ui.parts;

import com.vaadin.flow.component.html.Div;

/// An answer that is being written, with the way to stop it.
public final class WritingRow extends Div {

    private static final long serialVersionUID = 1L;

    private final Act halt;
    private final Div words = Dom.div("msg-b");

    public WritingRow(String what, Runnable stop) {
        setClassName("msg");
        getElement().setAttribute("role", "article").setAttribute("aria-busy", "true");
        halt = Act.outline("Stop", stop).with("stop");
        halt.add(Dom.kbd("Esc"));
        add(
                Dom.hidden(Dom.span("av av-en av-md", new Icon("chip"))),
                Dom.div("msg-h", Dom.text("b", "", what), Dom.span("", "now")),
                words,
                Dom.div("writing", Dom.span("", "Writing"), halt));
    }

    /// Where Escape and Enter both stop it.
    public void focus() {
        halt.focus();
    }

    public void begin() {
        words.removeAll();
    }

    public void show(String text) {
        words.removeAll();
        words.add(new Prose(text));
    }
}
