package org.rejoinder.ui.start;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Nav;
import org.rejoinder.ui.parts.Dom;
import org.rejoinder.ui.parts.Icon;

/// What the letter will have, as far as the talk has come.
final class Promise extends Composite<Nav> {

    private static final long serialVersionUID = 1L;

    private final Dom.Block rows = Dom.el("ul", "ol");

    Promise() {
        Nav nav = getContent();
        nav.setClassName("side");
        nav.getElement().setAttribute("aria-label", "What the letter will have").setAttribute("data-region", "");
        nav.add(
                Dom.div("side-h first", Dom.text("h2", "grow", "It will have"), Dom.span("count t3", "so far")),
                rows,
                Dom.p("side-none", "You can leave the talk at any time and write; what you said stays here."));
    }

    void show(Talk talk) {
        rows.removeAll();
        row("Greeting", talk.said(Question.WHO), true);
        row("Who we are", talk.said(Question.WHY_YOU), true);
        row("What we share", talk.said(Question.SHARE), true);
        row("Our worry, with an example", talk.said(Question.WORRY), talk.said(Question.SEEN));
        row("What we are not asking", talk.said(Question.NOT_ASK), true);
        row("Our request", talk.said(Question.ASK), true);
        row("What would change our mind", talk.said(Question.CHANGE), true);
        row("Questions for them", talk.card().audienceId() != null, true);
        row("How to reply", talk.card().audienceId() != null, false);
    }

    private void row(String words, boolean there, boolean whole) {
        String icon = !there ? "ring amber" : whole ? "done leaf" : "half leaf";
        String state = !there ? "not yet" : whole ? "in place" : "in part";
        Component row = Dom.el("li", "row still", new Icon(icon), Dom.span("ell", words), Dom.span("sr-only", state));
        rows.add(row);
    }
}
