package org.rejoinder.ui.exchange;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import org.rejoinder.ui.exchange.Round.Passage;
import org.rejoinder.ui.exchange.Round.State;
import org.rejoinder.ui.parts.Dom;
import org.rejoinder.ui.parts.Icon;
import org.rejoinder.ui.parts.Prose;

/// Draws one passage: its number, what it does, what it speaks to, how it is met, and its words.
final class PassageView {

    private PassageView() {}

    static Component of(String side, Passage passage) {
        if (passage.courtesy()) {
            return Dom.div("xg", new Prose(passage.text()));
        }
        Dom.Block section = Dom.el("section", "xp", line(passage), new Prose(passage.text()));
        section.getElement()
                .setAttribute("data-p", side + passage.number())
                .setAttribute("role", "group")
                .setAttribute("tabindex", "-1")
                .setAttribute("aria-label", said(passage));
        return section;
    }

    private static Div line(Passage passage) {
        Div line = Dom.div("xp-m", Dom.span("pn", "¶" + passage.number()), Dom.span("kind", passage.label()));
        if (passage.answers() > 0) {
            line.add(to(passage.answers()));
        }
        if (passage.state() != null) {
            line.add(state(passage.state()));
        }
        return line;
    }

    static Component to(int paragraph) {
        return Dom.span("to", new Icon("reply", "ic-12"), Dom.span("", "¶" + paragraph));
    }

    static Component state(State state) {
        return Dom.span("st " + state.tint(), new Icon(state.icon()), Dom.span("", state.words()));
    }

    private static String said(Passage passage) {
        List<String> said = new ArrayList<>(List.of("Paragraph " + passage.number()));
        if (!passage.label().isEmpty()) {
            said.add(passage.label());
        }
        if (passage.answers() > 0) {
            said.add("speaks to paragraph " + passage.answers());
        }
        if (passage.state() != null) {
            said.add(passage.state().words());
        }
        return String.join(", ", said);
    }

    /// A passage that is still being written.
    static Component arriving(String text, boolean last) {
        return Dom.el("section", last ? "xp is-writing" : "xp", new Prose(text));
    }
}
