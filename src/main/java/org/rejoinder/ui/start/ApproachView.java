package org.rejoinder.ui.start;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rejoinder.assistant.Correspondent.Approach;
import org.rejoinder.assistant.Correspondent.OpenQuestion;
import org.rejoinder.assistant.Correspondent.Step;
import org.rejoinder.collab.Snapshot;
import org.rejoinder.letter.Audience;
import org.rejoinder.letter.Letter;
import org.rejoinder.text.ChangeSet;
import org.rejoinder.text.Paragraph;
import org.rejoinder.text.Paragraphs;
import org.rejoinder.text.Range;
import org.rejoinder.ui.desk.Desk;
import org.rejoinder.ui.desk.Imagined;
import org.rejoinder.ui.desk.Visitor;
import org.rejoinder.ui.desk.WhoMade;
import org.rejoinder.ui.frame.Frame;
import org.rejoinder.ui.parts.Act;
import org.rejoinder.ui.parts.Dom;
import org.rejoinder.ui.parts.Icon;
import org.rejoinder.ui.parts.Lines;
import org.rejoinder.ui.parts.Notices;
import org.rejoinder.ui.parts.Palette.Entry;

/// Finding an approach: a pointed question comes back as three open ones and a plan of the conversation.
@Route("approach")
@PageTitle("Find an approach · Rejoinder")
public class ApproachView extends Frame implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST = 2_000;

    private final Main sheet = new Main();
    private final Lines field = new Lines("The question as you would put it now", "", LONGEST);
    private final Div answer = Dom.div("appr");
    private final Act voice;
    private transient @Nullable Audience audience;
    private transient @Nullable Letter letter;

    public ApproachView(Desk desk, Visitor visitor) {
        super(desk, visitor, "app");
        sheet.setClassName("sheet");
        sheet.getElement().setAttribute("aria-label", "Find an approach").setAttribute("data-region", "");
        voice = Act.bare("ctx pl", this::pickVoice).named("Whom you would ask");
        field.getElement().setAttribute("placeholder", "Why do you keep …?");
        field.onSent(this::ask);
        Div here = Dom.div("ftab is-here", Dom.span("ell", "Find an approach"));
        here.getElement().setAttribute("aria-current", "page");
        Act send = Act.primary("Open it up", this::ask);
        send.add(Dom.text("kbd", "on", "↵"));
        Div asking = Dom.div("asking", Dom.div("in", field), Dom.div("ft", voice, Dom.grow(), send));
        answer.getElement().setAttribute("aria-live", "polite");
        Div talk = Dom.div(
                "talk",
                Dom.div(
                        "talk-in",
                        new H1("Find an approach"),
                        Dom.p(
                                "t2",
                                "Write the question as it comes to you, pointed as it is. It comes back as three that can be answered, with a plan of the conversation."),
                        asking,
                        answer));
        Div tabs = Dom.div("ftabs", Dom.link("start", "ftab", Dom.span("", "Talk it through")), here);
        sheet.add(Dom.div("edbar", tabs), talk);
        between(Dom.div("work one", sheet));
        top().crumbs(List.of(Dom.text("strong", "ell", "Find an approach")));
        foot(List.of(told("ask", "Nothing is sent to anybody")), List.of(engine()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        letter = event.getLocation().getQueryParameters().getParameters().getOrDefault("letter", List.of()).stream()
                .findFirst()
                .flatMap(desk().letters()::find)
                .orElse(null);
        if (letter != null) {
            crumbs(letter);
            views(letter.id(), "");
        }
        String as = letter == null ? null : letter.audienceId();
        List<Audience> all = desk().audiences().all();
        to(as == null ? all.getFirst() : desk().audiences().find(as).orElse(all.getFirst()));
    }

    private void to(Audience chosen) {
        audience = chosen;
        voice.removeAll();
        voice.add(new Icon("users", "ic-12"), Dom.span("", chosen.name()), new Icon("chev-d", "ic-12"));
    }

    private void pickVoice() {
        palette()
                .pick(
                        "Whom you would ask",
                        desk().audiences().all().stream()
                                .map(each ->
                                        Entry.of("Audiences", each.name(), each.summary(), "users", () -> to(each)))
                                .toList());
    }

    private void ask() {
        String question = field.getValue().strip();
        Audience as = audience;
        if (question.isEmpty() || as == null) {
            field.focus();
            return;
        }
        answer.removeAll();
        answer.add(Dom.hidden(Dom.div("sk late", Dom.el("i", ""), Dom.el("i", ""), Dom.el("i", ""))));
        away().run(() -> desk().correspondent().approach(question, as), made -> show(made, as), problem -> failed());
    }

    private void failed() {
        answer.removeAll();
        Div say = Dom.div(
                "say fail",
                new Icon("chip"),
                Dom.span(
                        "grow",
                        Dom.text("b", "", "The engine did not answer."),
                        Dom.span("safe", "Your question is unchanged.")),
                Act.outline("Try again", this::ask));
        answer.add(say);
    }

    private void show(Approach made, Audience as) {
        answer.removeAll();
        answer.add(Dom.text("h2", "h3", "Three that can be answered"));
        Dom.Block questions = Dom.el("ol", "appr-q");
        made.questions().forEach(each -> questions.add(question(each)));
        answer.add(questions, Dom.text("h2", "h3", "A plan of the conversation with " + Imagined.within(as)));
        Dom.Block plan = Dom.el("ol", "appr-p");
        made.plan().forEach(each -> plan.add(step(each)));
        answer.add(plan, made(made.engine()));
    }

    /// A model that takes its time is asked again at will; what it found meanwhile is kept.
    private Component made(String engine) {
        Div made = Dom.div("ed-f", Dom.p("t3 sm grow", WhoMade.words(desk(), engine)));
        if (WhoMade.standsIn(desk(), engine)) {
            made.add(Act.ghost("Ask again", this::ask));
        }
        return made;
    }

    private Component question(OpenQuestion question) {
        Div acts = Dom.div(
                "ed-f",
                Act.outline("Put it into a letter", () -> put(question.text())),
                Act.ghost("Copy", () -> copy(question.text())));
        return Dom.el("li", "card", Dom.p("claim", question.text()), Dom.p("t2", question.why()), acts);
    }

    private static Component step(Step step) {
        return Dom.el("li", "", Dom.text("b", "", step.title()), Dom.p("t2", step.text()));
    }

    private void copy(String words) {
        getElement().executeJs("navigator.clipboard?.writeText($0)", words);
        Notices.say("Copied.");
    }

    private void put(String question) {
        Letter into = letter;
        if (into != null) {
            put(question, into);
            return;
        }
        palette()
                .pick(
                        "Which letter is to ask it?",
                        desk().letters().all().stream()
                                .map(each -> Entry.of("Letters", each.title(), "", "doc", () -> put(question, each)))
                                .toList());
    }

    /// As a paragraph of its own, before the close; the person is taken there and can undo it.
    private void put(String question, Letter into) {
        away().run(() -> insert(question, into.id()), at -> open(into.id(), at), Notices::sorry);
    }

    private Range insert(String question, String letterId) {
        Snapshot head = desk().letterbox().head(letterId);
        List<Paragraph> paragraphs = Paragraphs.of(head.text());
        int at = place(paragraphs);
        String text = at == 0 ? question + "\n\n" : "\n\n" + question;
        ChangeSet change = ChangeSet.replace(head.text().length(), at, at, text);
        desk().letterbox()
                .push(letterId, head.version(), change, me(), "approach")
                .join();
        int from = at + (at == 0 ? 0 : 2);
        return new Range(from, from + question.length());
    }

    /// After the last paragraph that ends as a sentence: before “With thanks,” and a name.
    private static int place(List<Paragraph> paragraphs) {
        for (int i = paragraphs.size() - 1; i >= 0; i--) {
            if (paragraphs.get(i).text().strip().matches("(?s).*[.?!][”\"’)]*$")) {
                return paragraphs.get(i).range().to();
            }
        }
        return paragraphs.isEmpty() ? 0 : paragraphs.getLast().range().to();
    }
}
