package org.rejoinder.ui.parts;

import com.vaadin.flow.component.html.Span;

/// How strong a rebuttal is, in five bars.
public final class Strength extends Span {

    private static final long serialVersionUID = 1L;

    public Strength(int strength) {
        setClassName("pow");
        Dom.labelled(this, "img", "Strength " + strength + " of 5");
        for (int bar = 1; bar <= 5; bar++) {
            add(Dom.el("i", bar <= strength ? "on" : ""));
        }
    }
}
