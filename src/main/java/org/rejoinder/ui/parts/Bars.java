package org.rejoinder.ui.parts;

import com.vaadin.flow.component.html.Span;

/// How much is done, in part and open, one bar each.
public final class Bars extends Span {

    private static final long serialVersionUID = 1L;

    public Bars() {
        setClassName("bar");
    }

    /// Shows the counts; `words` says the same without sight.
    public void show(int done, int part, int open, String words) {
        removeAll();
        Dom.labelled(this, "img", words);
        fill(done, "");
        fill(part, "p");
        fill(open, "n");
    }

    private void fill(int count, String kind) {
        for (int i = 0; i < count; i++) {
            add(Dom.el("i", kind));
        }
    }
}
