package org.rejoinder.ui.assistant;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.rejoinder.assistant.Coverage;
import org.rejoinder.ui.desk.Words;
import org.rejoinder.ui.parts.Act;
import org.rejoinder.ui.parts.Dom;
import org.rejoinder.ui.parts.Icon;
import org.rejoinder.ui.parts.Strength;

/// One rebuttal at its strongest: what they would say, how strong it is, how far the letter meets it, what
/// would answer it.
final class RebuttalCard extends Article {

    private static final long serialVersionUID = 1L;

    record Face(
            String id,
            String label,
            String text,
            int strength,
            Coverage.State state,
            List<Integer> paragraphs,
            String pinnedBy,
            String answeredBy,
            String why,
            String quote,
            boolean open) {}

    /// What can be done with it.
    interface Acts {
        void open(String id);

        void draft(String id);

        void setAside(String id);

        void goTo(int paragraph);

        void more(Component anchor, String id);
    }

    private final transient Face face;
    private final transient Acts acts;

    RebuttalCard(Face face, Acts acts) {
        this.face = face;
        this.acts = acts;
        setClassName("card" + (face.open() ? " is-open" : ""));
        getElement().setAttribute("aria-label", face.label()).setAttribute("data-rebuttal", face.id());
        add(head());
        if (face.open()) {
            open();
        }
        add(foot());
        key("a", () -> acts.draft(face.id()));
        key("g", this::go);
    }

    private void key(String key, Runnable act) {
        getElement()
                .addEventListener("keydown", event -> act.run())
                .setFilter("event.key.toLowerCase() === '" + key
                        + "' && !event.ctrlKey && !event.metaKey && !event.altKey");
    }

    private Component head() {
        Act head = Act.bare("card-t", () -> acts.open(face.id()));
        head.getElement().setAttribute("aria-expanded", Boolean.toString(face.open()));
        Span rank = Dom.span("rnk", Dom.span("rb num", face.label()), new Strength(face.strength()));
        head.add(Dom.span("claim", face.text()), rank);
        return head;
    }

    private void open() {
        if (!face.answeredBy().isBlank()) {
            var help = Dom.p("helpq", "");
            help.add(Dom.text("b", "", "What would answer it. "), Dom.span("", face.answeredBy()));
            add(help);
        }
        if (!face.quote().isBlank()) {
            var quote = Dom.p("att", "");
            quote.add(Dom.span("t3", "About "), Dom.text("q", "", face.quote()));
            add(quote);
        }
        if (!face.why().isBlank()) {
            add(Dom.p("att t2", face.why()));
        }
    }

    private Component foot() {
        Coverage coverage = new Coverage(face.state(), face.paragraphs(), List.of(), 1, face.pinnedBy());
        String state = Words.state(coverage);
        Span mark = Dom.span("st " + Words.tint(face.state()), new Icon(Words.icon(face.state())), Dom.span("", state));
        if (!face.pinnedBy().isEmpty()) {
            mark.add(Dom.span("t3 pin", "by " + face.pinnedBy()));
        }
        Span act = Dom.span("acts");
        switch (face.state()) {
            case OPEN ->
                act.add(Act.ghost("Draft an answer", () -> acts.draft(face.id()))
                        .classed("act"));
            case MENTIONED -> act.add(Act.ghost("Strengthen", () -> acts.draft(face.id())));
            case ANSWERED, CONCEDED -> goTo(act);
        }
        if (face.open() && face.state() == Coverage.State.OPEN) {
            act.add(Act.ghost("Set aside", () -> acts.setAside(face.id())));
        }
        Act more = Act.smallIcon("dots", "More on " + face.label(), () -> {}).menu();
        more.addClickListener(click -> acts.more(more, face.id()));
        act.add(more);
        return Dom.div("card-f", mark, act);
    }

    private void goTo(Span acts) {
        if (!face.paragraphs().isEmpty()) {
            acts.add(Act.ghost("Go to ¶" + face.paragraphs().getFirst(), this::go));
        }
    }

    private void go() {
        if (!face.paragraphs().isEmpty()) {
            acts.goTo(face.paragraphs().getFirst());
        }
    }
}
