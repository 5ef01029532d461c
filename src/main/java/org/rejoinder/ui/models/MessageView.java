package org.rejoinder.ui.models;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import org.rejoinder.assistant.Conversation.Message;
import org.rejoinder.assistant.Conversation.Part;
import org.rejoinder.ui.desk.Bench;
import org.rejoinder.ui.desk.Words;
import org.rejoinder.ui.parts.Avatar;
import org.rejoinder.ui.parts.Dom;
import org.rejoinder.ui.parts.Icon;
import org.rejoinder.ui.parts.Prose;

/// A question of somebody, or an answer with its proposals.
final class MessageView extends Div {

    private static final long serialVersionUID = 1L;
    private static final int COLORS = 6;

    MessageView(Bench bench, Message message) {
        boolean question = message.part() == Part.QUESTION;
        setClassName(question ? "msg you" : "msg");
        getElement().setAttribute("role", "article");
        String who = question ? message.authorName() : Words.engine(message.engine());
        add(
                question ? avatar(bench, message) : chip(),
                Dom.div("msg-h", Dom.text("b", "", who), Dom.span("", Words.clock(message.at()))));
        Div body = Dom.div("msg-b");
        if (!message.note().isBlank()) {
            body.add(Dom.p("note t3", message.note()));
        }
        if (!message.text().isBlank()) {
            body.add(new Prose(message.text()));
        }
        add(body);
        message.proposals().forEach(proposal -> add(new ProposalView(bench, message, proposal)));
    }

    private static Component avatar(Bench bench, Message message) {
        boolean mine = bench.me().id().equals(message.authorId());
        int color =
                mine ? bench.me().color() : 1 + Math.floorMod(message.authorId().hashCode(), COLORS);
        Avatar avatar = new Avatar(message.authorName(), color, message.authorName());
        avatar.addClassName("av-md");
        return avatar;
    }

    private static Component chip() {
        return Dom.hidden(Dom.span("av av-en av-md", new Icon("chip")));
    }
}
