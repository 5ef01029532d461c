package org.rejoinder.ui.exchange;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import org.rejoinder.ui.desk.Words;
import org.rejoinder.ui.exchange.Correspondence.Branch;
import org.rejoinder.ui.exchange.Round.State;
import org.rejoinder.ui.parts.Act;
import org.rejoinder.ui.parts.Bars;
import org.rejoinder.ui.parts.Dom;
import org.rejoinder.ui.parts.Icon;
import org.rejoinder.ui.parts.Seg;

/// As whom the reply is imagined, which round, and how much of it is met.
final class ExchangeBar extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient Acts acts;
    private final Div voices = Dom.div("xbar-v");
    private final OrderedList rounds = new OrderedList();
    private final Bars bars = new Bars();
    private final Span open = Dom.span("", "");
    private final Span cover = Dom.span("cover", bars, open);
    private final Div end = Dom.div("xbar-e");

    ExchangeBar(Acts acts) {
        this.acts = acts;
        getContent().setClassName("xbar");
        Dom.labelled(getContent(), "region", "Voices and rounds");
        rounds.setClassName("rounds");
        rounds.getElement().setAttribute("aria-label", "Rounds");
        cover.setVisible(false);
        getContent().add(Dom.span("lbl", "Reply as"), voices, Dom.span("vr", ""), rounds, Dom.grow(), cover, end);
    }

    void end(Component... parts) {
        end.removeAll();
        end.add(parts);
    }

    void show(Correspondence exchange, int round) {
        voices.removeAll();
        if (!exchange.branches().isEmpty()) {
            voices.add(seg(exchange));
        }
        voices.add(Act.icon("plus", "Let another audience reply", acts::askWho));
        rounds.removeAll();
        for (int number = 1; number <= exchange.turns().size(); number++) {
            rounds.add(Dom.el("li", "", step(exchange, number, round)));
        }
    }

    private Component seg(Correspondence exchange) {
        Seg seg = new Seg("Reply as", "seg");
        for (Branch branch : exchange.branches()) {
            String id = branch.audience().id();
            seg.option(id, branch.audience().name(), () -> acts.as(id));
        }
        seg.choose(exchange.audience() == null ? "" : exchange.audience().id());
        return seg;
    }

    private Act step(Correspondence exchange, int number, int round) {
        boolean done = exchange.turn(number).rejoinder() != null;
        boolean begun = number == 1 || exchange.turn(number).reply() != null;
        Act step = Act.bare("rd" + (number == round ? " is-cur" : begun ? "" : " is-next"), () -> acts.round(number));
        if (done && number != round) {
            step.add(new Icon("check", "ic-12"));
        }
        step.add(Dom.span("", "Round " + number));
        if (number == round) {
            step.getElement().setAttribute("aria-current", "step");
        }
        return step;
    }

    void cover(Round round) {
        cover.setVisible(round.rejoinder() != null && !round.rows().isEmpty());
        int part = (int) round.count(State.PARTLY);
        int unmet = (int) round.count(State.OPEN);
        int met = round.rows().size() - part - unmet;
        String all = "of " + Words.count(round.rows().size(), "point", "points");
        bars.show(met, part, unmet, met + " " + all + " answered, " + part + " in part, " + unmet + " open");
        open.setText(unmet == 0 ? "No point left open" : unmet + " " + all + " still open");
    }

    void noCover() {
        cover.setVisible(false);
    }
}
