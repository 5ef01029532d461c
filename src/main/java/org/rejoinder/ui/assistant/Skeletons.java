package org.rejoinder.ui.assistant;

import com.vaadin.flow.component.html.Div;
import org.rejoinder.ui.parts.Dom;

/// The shape of what comes, while it is worked out.
final class Skeletons {

    private Skeletons() {}

    /// Three cards.
    static Div cards() {
        Div all = Dom.div("sks", card(), card(), card());
        all.getElement().setAttribute("aria-hidden", "true");
        all.setVisible(false);
        return all;
    }

    private static Div card() {
        Div lines = Dom.div("sk", Dom.el("i", ""), Dom.el("i", "w80"), Dom.el("i", "w40"));
        return Dom.div("skc", lines);
    }
}
