package org.rejoinder.ui.start;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import org.rejoinder.ui.parts.Act;
import org.rejoinder.ui.parts.Dom;
import org.rejoinder.ui.parts.Icon;
import org.rejoinder.ui.parts.InPlace;

/// What the author holds, line by line; each can be changed where it stands.
final class PositionCard extends Composite<Aside> {

    private static final long serialVersionUID = 1L;

    private final transient TalkActs acts;
    private final Div lines = Dom.div("pos");
    private final Div foot = Dom.div("asst-f");

    PositionCard(TalkActs acts) {
        this.acts = acts;
        Aside aside = getContent();
        aside.setClassName("asst position");
        aside.getElement().setAttribute("aria-label", "Your position").setAttribute("data-region", "");
        Act over = Act.smallIcon("refresh", "Start over", acts::startOver);
        over.setVisible(acts.mayEdit());
        Div body = Dom.div(
                "pos-b",
                lines,
                Dom.p("t3 pos-n", "In your words, and only in this workspace. You can change any line, now or later."));
        body.getElement().setAttribute("tabindex", "0");
        Dom.labelled(body, "group", "The card");
        aside.add(
                Dom.div(
                        "h3 pos-h",
                        Dom.text("h2", "", "Your position"),
                        Dom.span("sm", "kept with the letter"),
                        Dom.grow(),
                        over),
                body,
                foot);
    }

    void show(Talk talk) {
        lines.removeAll();
        lines.add(
                section(talk, "What you ask", "", Question.ASK),
                section(talk, "Not asked", "lock", Question.NOT_ASK),
                section(talk, "What would change your mind", "branch", Question.CHANGE),
                section(talk, "What you share", "check", Question.SHARE),
                section(talk, "What worries you", "m1", Question.WORRY, Question.SEEN),
                section(talk, "Who you are to them", "user", Question.WHY_YOU, Question.WHO));
        foot.removeAll();
        Act compose = Act.outline("Write the first draft now", acts::compose)
                .classed("btn-lg")
                .classed("grow");
        compose.setEnabled(talk.begun());
        compose.setVisible(acts.mayEdit());
        if (!talk.begun()) {
            compose.getElement().setAttribute("title", "Answer one question first");
        }
        foot.add(compose);
    }

    void composing() {
        foot.removeAll();
        foot.add(Dom.span(
                "st st-idle",
                Dom.span("", "Writing"),
                Dom.hidden(Dom.span("wdots", Dom.el("i", ""), Dom.el("i", ""), Dom.el("i", "")))));
    }

    private Component section(Talk talk, String name, String icon, Question... questions) {
        Dom.Block section = Dom.el("section", "", Dom.div("h3", Dom.text("h3", "", name)));
        Dom.Block list = Dom.el("ul", "");
        for (Question each : questions) {
            list.add(line(talk, icon, each));
        }
        return section.with(list);
    }

    private Component line(Talk talk, String icon, Question question) {
        String said = question.said(talk.card());
        if (said.isBlank()) {
            return Dom.el("li", "is-gap", new Icon("ring"), gap(question));
        }
        Component words = acts.mayEdit()
                ? new InPlace(
                        question.step(),
                        said,
                        text -> Dom.span(icon.isEmpty() ? "thesis" : "", text),
                        text -> acts.change(question, text))
                : Dom.span(icon.isEmpty() ? "thesis" : "", said);
        return icon.isEmpty() ? Dom.el("li", "is-thesis", words) : Dom.el("li", "", new Icon(icon), words);
    }

    private static Component gap(Question question) {
        return Dom.span("", question.step() + ": not said yet");
    }
}
