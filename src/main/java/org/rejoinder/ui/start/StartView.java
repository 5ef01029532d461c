package org.rejoinder.ui.start;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rejoinder.assistant.Correspondent.Draft;
import org.rejoinder.assistant.Correspondent.Progress;
import org.rejoinder.letter.Audience;
import org.rejoinder.letter.Letter;
import org.rejoinder.letter.Letters.NewLetter;
import org.rejoinder.letter.Positions;
import org.rejoinder.letter.Positions.Card;
import org.rejoinder.ui.desk.Away.Task;
import org.rejoinder.ui.desk.Desk;
import org.rejoinder.ui.desk.Visitor;
import org.rejoinder.ui.desk.WhoMade;
import org.rejoinder.ui.frame.Frame;
import org.rejoinder.ui.parts.Act;
import org.rejoinder.ui.parts.Arriving;
import org.rejoinder.ui.parts.Dom;
import org.rejoinder.ui.parts.Notices;
import org.rejoinder.ui.parts.Palette.Entry;

/// Starting a letter by talking it through: eight questions, a position card, a first draft.
@Route("start")
@PageTitle("Start a letter · Rejoinder")
public class StartView extends Frame implements BeforeEnterObserver, TalkActs {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_TITLE = 60;

    private final transient Positions positions;
    private final Main sheet = new Main();
    private final TalkPane pane;
    private final PositionCard card;
    private final Promise promise = new Promise();
    private transient Talk talk = new Talk(Card.blank());
    private transient @Nullable Letter letter;
    private transient @Nullable Task composing;

    public StartView(Desk desk, Visitor visitor, Positions positions) {
        super(desk, visitor, "app");
        this.positions = positions;
        pane = new TalkPane(this);
        card = new PositionCard(this);
        sheet.setClassName("sheet");
        sheet.getElement().setAttribute("aria-label", "Start a letter").setAttribute("data-region", "");
        Div here = Dom.div("ftab is-here", Dom.span("ell", "New letter"));
        here.getElement().setAttribute("aria-current", "page");
        Act skip = Act.ghost("Skip the talk", this::skip);
        skip.setVisible(mayEdit());
        sheet.add(
                Dom.div(
                        "edbar",
                        Dom.div("ftabs", here, Dom.link("approach", "ftab", Dom.span("", "Find an approach"))),
                        Dom.div("ed-tools", skip)),
                pane);
        between(Dom.div("work three", promise, sheet, card));
        top().crumbs(List.of(Dom.text("strong", "ell", "New letter")));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        letter = event.getLocation().getQueryParameters().getParameters().getOrDefault("letter", List.of()).stream()
                .findFirst()
                .flatMap(desk().letters()::find)
                .orElse(null);
        talk = new Talk(positions.of(place()).orElseGet(this::blank));
        if (letter != null) {
            crumbs(letter);
            views(letter.id(), "");
        }
        show();
    }

    private Card blank() {
        Card blank = Card.blank();
        return letter == null || letter.audienceId() == null
                ? blank
                : new Card(letter.title(), letter.audienceId(), letter.to(), "", "", "", "", "", "", "");
    }

    private String place() {
        return letter == null ? Positions.talkOf(me().id()) : letter.id();
    }

    private void show() {
        pane.show(talk, me(), voice());
        card.show(talk);
        promise.show(talk);
        foot(
                List.of(told("branch", letter == null ? "Not yet a draft" : "Position of “" + letter.title() + "”")),
                List.of(told("", "No cost: the built-in engine asks"), engine(), told("check", "Kept as you go")));
    }

    private Optional<Audience> voice() {
        return Optional.ofNullable(talk.card().audienceId()).flatMap(desk().audiences()::find);
    }

    private void keep() {
        positions.keep(place(), talk.card());
        show();
    }

    // ---- What can be done

    @Override
    public void answer(Question question, String said) {
        if (said.isBlank()) {
            putOff(question);
            return;
        }
        Talk before = new Talk(talk.card());
        talk.answer(question, said);
        try {
            guess(question);
            keep();
            announce("Added to your position. "
                    + talk.next().map(Question::words).orElse("That was the last question."));
        } catch (IllegalArgumentException refused) {
            talk = before;
            Notices.sorry(refused);
        }
        pane.ask();
    }

    /// The addressee is a known audience when its name is said.
    private void guess(Question question) {
        if (question != Question.WHO || talk.card().audienceId() != null) {
            return;
        }
        String said = talk.card().who().toLowerCase(java.util.Locale.ROOT);
        desk().audiences().all().stream()
                .filter(each -> said.contains(each.name().toLowerCase(java.util.Locale.ROOT))
                        || each.topics().stream()
                                .limit(6)
                                .anyMatch(topic -> said.contains(topic.toLowerCase(java.util.Locale.ROOT))))
                .findFirst()
                .ifPresent(each -> talk.to(each.id()));
    }

    @Override
    public void putOff(Question question) {
        talk.putOff(question);
        show();
        pane.ask();
    }

    @Override
    public void takeUpAgain() {
        talk.takeUpAgain();
        show();
        pane.ask();
    }

    @Override
    public void change(Question question, String said) {
        talk.answer(question, said);
        keep();
    }

    @Override
    public void pickVoice() {
        palette()
                .pick(
                        "Who might answer",
                        desk().audiences().all().stream()
                                .map(each -> Entry.of("Audiences", each.name(), each.summary(), "users", () -> {
                                    talk.to(each.id());
                                    keep();
                                }))
                                .toList());
    }

    @Override
    public void compose() {
        Optional<Audience> voice = voice();
        if (voice.isEmpty()) {
            Notices.say("Choose who might answer; the draft greets them and speaks to what they hold to.");
            pickVoice();
            return;
        }
        if (composing != null) {
            return;
        }
        Talk said = talk;
        Audience audience = voice.get();
        composing = away().run(task -> write(said, audience, progress(task)), this::composed, problem -> failed());
        card.composing();
        pane.writing();
    }

    /// What is written is watched as it comes; it is a letter when it is whole.
    private Progress progress(Task task) {
        Arriving arriving = new Arriving(words -> task.say(() -> pane.written(words)));
        return new Progress(arriving::add, task::stopped);
    }

    @Override
    public void stop() {
        Optional.ofNullable(composing).ifPresent(Task::stop);
    }

    private void composed(Optional<First> first) {
        composing = null;
        if (first.isEmpty()) {
            show();
            announce("Stopped before the first word. What you said is kept.");
            return;
        }
        positions.forget(Positions.talkOf(me().id()));
        UI.getCurrent().navigate("letters/" + first.get().letter().id());
        Notices.say((first.get().unfinished() ? "An unfinished draft. " : "A first draft. ")
                + WhoMade.words(desk(), first.get().engine()));
    }

    private void failed() {
        composing = null;
        show();
        Notices.say("The engine did not answer. What you said is kept.");
    }

    private record First(Letter letter, String engine, boolean unfinished) {}

    private Optional<First> write(Talk said, Audience audience, Progress progress) {
        Draft draft = desk().correspondent().start(said.position(), audience, progress);
        return draft.text().isBlank()
                ? Optional.empty()
                : Optional.of(new First(keep(draft, said, audience), draft.engine(), draft.unfinished()));
    }

    private Letter keep(Draft draft, Talk said, Audience audience) {
        Letter made = create(brief(draft.title().strip()), said, audience.id());
        long version = desk().letterbox().head(made.id()).version();
        desk().letterbox()
                .write(made.id(), version, draft.text(), me(), "start")
                .join();
        positions.keep(made.id(), said.card());
        return made;
    }

    /// A title that a list can show; the writer changes it at will.
    private static String brief(String title) {
        if (title.isEmpty()) {
            return "New letter";
        }
        int space = title.length() <= LONGEST_TITLE ? -1 : title.lastIndexOf(' ', LONGEST_TITLE);
        return title.substring(0, space > 0 ? space : Math.min(title.length(), LONGEST_TITLE))
                .replaceFirst("[,;:]$", "");
    }

    private Letter create(String title, Talk said, @Nullable String audienceId) {
        String to = said.card().who();
        return desk().letters()
                .create(new NewLetter(
                        null,
                        title,
                        letter == null ? null : letter.folderId(),
                        "",
                        to.length() > 120 || to.lines().count() > 1 ? "" : to,
                        audienceId,
                        Letter.Kind.LETTER,
                        null));
    }

    private void skip() {
        Letter made = create("New letter", talk, talk.card().audienceId());
        if (talk.begun()) {
            positions.keep(made.id(), talk.card());
            positions.forget(Positions.talkOf(me().id()));
        }
        UI.getCurrent().navigate("letters/" + made.id());
    }

    @Override
    public void startOver() {
        Card before = talk.card();
        positions.forget(place());
        talk = new Talk(Card.blank());
        show();
        Notices.undoable("The card is empty again.", () -> {
            talk = new Talk(before);
            keep();
        });
    }
}
