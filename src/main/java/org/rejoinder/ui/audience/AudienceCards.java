package org.rejoinder.ui.audience;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import java.util.List;
import org.rejoinder.letter.Audience;
import org.rejoinder.ui.desk.Words;
import org.rejoinder.ui.parts.Act;
import org.rejoinder.ui.parts.Dom;
import org.rejoinder.ui.parts.Icon;

/// All audiences of the workspace, to choose one from.
final class AudienceCards extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    AudienceCards(AudienceActs acts, List<Audience> audiences, boolean asked) {
        Div content = getContent();
        content.setClassName("aud-all");
        H1 title = new H1(asked ? "Nobody is here under this address" : "Who might answer?");
        content.add(
                title,
                Dom.p(
                        "t2",
                        "Each is a picture of people, written so that they would sign it. Change it where you know them better."));
        Div grid = Dom.div("aud-grid");
        audiences.forEach(each -> grid.add(card(acts, each)));
        if (acts.mayEdit()) {
            Act create = Act.bare("opt add", acts::create);
            create.add(
                    new Icon("plus"),
                    Dom.span(
                            "grow",
                            Dom.text("b", "", "New audience"),
                            Dom.text("small", "", "Begin with who they are")));
            grid.add(create);
        }
        content.add(grid);
    }

    private static Component card(AudienceActs acts, Audience audience) {
        Act card = Act.bare("opt", () -> acts.go(audience.id()));
        String known = Words.count(audience.objections().size(), "objection", "objections") + ", "
                + Words.count(audience.pastReplies().size(), "past reply", "past replies");
        card.add(
                new Icon("users", "plum"),
                Dom.span(
                        "grow",
                        Dom.text("b", "", audience.name()),
                        Dom.text("small", "", audience.summary()),
                        Dom.text("small", "t3", known)),
                new Icon("chev-r", "ic-14"));
        return card;
    }
}
