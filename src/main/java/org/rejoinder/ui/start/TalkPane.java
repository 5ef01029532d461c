package org.rejoinder.ui.start;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.OrderedList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.rejoinder.account.User;
import org.rejoinder.letter.Audience;
import org.rejoinder.ui.parts.Act;
import org.rejoinder.ui.parts.Avatar;
import org.rejoinder.ui.parts.Dom;
import org.rejoinder.ui.parts.Icon;
import org.rejoinder.ui.parts.Lines;
import org.rejoinder.ui.parts.WritingRow;

/// The talk itself: what was asked and said, the question of now, and where to answer.
final class TalkPane extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST = 4_000;

    private final transient TalkActs acts;
    private final OrderedList steps = new OrderedList();
    private final Div log = Dom.div("talk-log");
    private final Div asking = Dom.div("asking");
    private final Lines field = new Lines("Your answer", "", LONGEST);
    private final Act voice;
    private final WritingRow draft;
    private transient Optional<Question> now = Optional.empty();

    TalkPane(TalkActs acts) {
        this.acts = acts;
        getContent().setClassName("talk");
        steps.setClassName("steps");
        steps.getElement().setAttribute("aria-label", "Questions").setAttribute("tabindex", "0");
        log.getElement().setAttribute("role", "log").setAttribute("aria-label", "The talk");
        field.getElement().setAttribute("placeholder", "Your answer");
        field.onSent(this::send);
        draft = new WritingRow("First draft", acts::stop);
        Shortcuts.addShortcutListener(draft, acts::stop, Key.ESCAPE).listenOn(draft);
        voice = Act.bare("ctx pl", acts::pickVoice).named("Who might answer");
        Act send = Act.primary("Answer", this::send);
        send.add(Dom.text("kbd", "on", "↵"));
        Act later = Act.ghost("Ask me later", () -> now.ifPresent(acts::putOff));
        asking.add(Dom.div("in", field), Dom.div("ft", voice, Dom.grow(), later, send));
        asking.setVisible(acts.mayEdit());
        getContent().add(Dom.div("talk-in", new H1("Talk it through"), steps, log, asking));
    }

    private void send() {
        String said = field.getValue();
        field.setValue("");
        now.ifPresent(question -> acts.answer(question, said));
    }

    /// Puts the caret where one answers, in sight.
    void ask() {
        field.focus();
        asking.getElement().executeJs("this.scrollIntoView({block: 'end'})");
    }

    void show(Talk talk, User me, Optional<Audience> as) {
        now = talk.next();
        steps(talk);
        voice.removeAll();
        voice.add(
                new Icon("users", "ic-12"),
                Dom.span("", as.map(Audience::name).orElse("Who might answer?")),
                new Icon("chev-d", "ic-12"));
        log.removeAll();
        for (Question each : Question.values()) {
            if (talk.said(each)) {
                log.add(engine(Dom.p("q", each.words())), you(each.said(talk.card()), me));
            }
        }
        now.ifPresentOrElse(question -> log.add(question(question)), () -> log.add(end(talk)));
        asking.setVisible(acts.mayEdit() && now.isPresent());
    }

    /// The draft is under way, in place of the next question.
    void writing() {
        asking.setVisible(false);
        draft.begin();
        log.add(draft);
        draft.focus();
    }

    void written(String words) {
        draft.show(words);
    }

    private void steps(Talk talk) {
        steps.removeAll();
        for (Question each : Question.values()) {
            boolean current = now.filter(each::equals).isPresent();
            Component step = Dom.text("li", talk.said(each) ? "is-done" : current ? "is-cur" : "", each.step());
            if (current) {
                step.getElement().setAttribute("aria-current", "step");
            }
            steps.add(step);
        }
    }

    private static Component engine(Component... words) {
        Component face = Dom.hidden(Dom.span("av av-en", new Icon("chip")));
        return Dom.el(
                "article",
                "msg",
                face,
                Dom.div("msg-h", Dom.text("b", "", "Built-in engine")),
                Dom.div("msg-b", words));
    }

    private static Component you(String said, User me) {
        Component face = Dom.hidden(new Avatar(me.name(), me.color(), me.name()));
        Div words = Dom.div("msg-b");
        Arrays.stream(said.split("\\n+")).forEach(line -> words.add(Dom.p("", line)));
        return Dom.el("article", "msg you", face, Dom.div("msg-h", Dom.text("b", "", me.name())), words);
    }

    private Component question(Question question) {
        Div chips = Dom.div("chips");
        for (String offer : acts.mayEdit() ? question.offers() : List.<String>of()) {
            chips.add(Act.outline(offer, () -> acts.answer(question, offer)));
        }
        return engine(Dom.p("q", question.words()), Dom.p("t3", question.hint()), chips);
    }

    private Component end(Talk talk) {
        Div chips = Dom.div("chips", Act.primary("Write the first draft now", acts::compose));
        if (talk.open()) {
            chips.add(Act.outline("Come back to what we left out", acts::takeUpAgain));
        }
        String words = talk.open() ? "That is all for now." : "Thank you. That is everything a first draft needs.";
        return engine(
                Dom.p("q", words),
                Dom.p("t3", "The draft is made of your own words; what is missing becomes a [slot] for you to fill."),
                chips);
    }
}
