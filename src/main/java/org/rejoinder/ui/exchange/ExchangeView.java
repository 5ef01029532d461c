package org.rejoinder.ui.exchange;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rejoinder.assistant.Correspondent.Point;
import org.rejoinder.assistant.Correspondent.Tone;
import org.rejoinder.collab.Suggestions;
import org.rejoinder.letter.Audience;
import org.rejoinder.letter.Letter;
import org.rejoinder.text.Range;
import org.rejoinder.ui.desk.Desk;
import org.rejoinder.ui.desk.Live.Bell;
import org.rejoinder.ui.desk.TextNews;
import org.rejoinder.ui.desk.Visitor;
import org.rejoinder.ui.desk.WhoMade;
import org.rejoinder.ui.desk.Words;
import org.rejoinder.ui.exchange.Round.Row;
import org.rejoinder.ui.exchange.Round.Side;
import org.rejoinder.ui.frame.Frame;
import org.rejoinder.ui.parts.Act;
import org.rejoinder.ui.parts.Dom;
import org.rejoinder.ui.parts.Notices;
import org.rejoinder.ui.parts.Palette.Entry;

/// The page of an exchange: your letter, the reply you imagine, your rejoinder, and what ties them.
@Route("letters/:letterId/exchange")
public class ExchangeView extends Frame implements BeforeEnterObserver, HasDynamicTitle, Acts, Looking.Page {

    private static final long serialVersionUID = 1L;

    private final transient TextNews news;
    private final transient Looking looking;
    private final transient Decisions decisions;
    private final transient Writing writing;
    private final transient WayBack wayBack;
    private final ExchangeBar bar = new ExchangeBar(this);
    private final LinkLayer links = new LinkLayer();
    private final LetterColumn letter = new LetterColumn(this);
    private final ReplyColumn reply = new ReplyColumn(this);
    private final RejoinderColumn rejoinder = new RejoinderColumn(this);
    private final H1 heading = new H1();
    private final Main columns = new Main();
    private final transient List<TextNews.Reader> readers = new ArrayList<>();
    private transient @Nullable Bell bell;
    private transient @Nullable Seen seen;
    private String letterId = "";
    private transient @Nullable String voice;
    private int number;
    private boolean toWrite;

    public ExchangeView(Desk desk, Visitor visitor, TextNews news, Suggestions suggestions, Clock clock) {
        super(desk, visitor, "app app-x");
        this.news = news;
        decisions = new Decisions(desk.setAsides(), clock);
        looking = new Looking(desk, new RoundReader(desk, decisions), away(), this);
        writing = new Writing(new Composer(desk), away());
        wayBack = new WayBack(desk, suggestions);
        columns.setClassName("xcols");
        columns.getElement().setAttribute("aria-label", "The three letters");
        heading.setClassName("sr-only");
        columns.add(heading, links, letter.column(), reply.column(), rejoinder.column());
        links.onOpened(this::openPassage);
        between(bar, columns);
    }

    // ---- Where one is

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Map<String, List<String>> asked =
                event.getLocation().getQueryParameters().getParameters();
        String id = event.getRouteParameters().get("letterId").orElse("");
        voice = first(asked, "as").orElse(null);
        toWrite = first(asked, "write").isPresent();
        number = first(asked, "round")
                .filter(text -> text.matches("\\d{1,2}"))
                .map(Integer::parseInt)
                .orElse(0);
        if (!id.equals(letterId)) {
            seen = null;
        }
        letterId = id;
        load();
    }

    private static Optional<String> first(Map<String, List<String>> asked, String name) {
        return asked.getOrDefault(name, List.of()).stream()
                .filter(text -> !text.isBlank())
                .findFirst();
    }

    @Override
    public String getPageTitle() {
        return seen == null
                ? "Exchange · Rejoinder"
                : "Exchange: " + seen.exchange().root().title() + " · Rejoinder";
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        super.onAttach(attach);
        UI ui = attach.getUI();
        bell = desk().live().onWorkspace(() -> away().in(ui, this::load));
        listen();
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        if (bell != null) {
            bell.remove();
        }
        deafen();
        writing.stop();
        super.onDetach(detach);
    }

    private void deafen() {
        readers.forEach(TextNews.Reader::remove);
        readers.clear();
    }

    private void listen() {
        deafen();
        Seen now = seen;
        if (now == null || getUI().isEmpty()) {
            return;
        }
        UI ui = getUI().get();
        List<String> ids = new ArrayList<>(List.of(now.turn().letter().id()));
        Optional.ofNullable(now.turn().reply()).ifPresent(each -> ids.add(each.id()));
        Optional.ofNullable(now.turn().rejoinder()).ifPresent(each -> ids.add(each.id()));
        ids.forEach(id -> {
            readers.add(news.on(id, () -> away().in(ui, this::load)));
            readers.add(news.decided(id, () -> away().in(ui, this::load)));
        });
    }

    // ---- What it says

    private void load() {
        if (seen == null) {
            letter.column().waiting();
        }
        looking.look();
    }

    @Override
    public Looking.Asked asked() {
        return new Looking.Asked(letterId, voice, number);
    }

    @Override
    public void found(Seen texts) {
        if (seen == null || !texts.same(seen)) {
            show(texts);
            listen();
        }
        if (toWrite) {
            toWrite = false;
            writeFirst(texts);
        }
    }

    /// Somebody came here to have the reply written: once, also when the page is loaded again.
    private void writeFirst(Seen texts) {
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, address(voice, 0)));
        if (texts.turn().reply() == null && texts.exchange().audience() != null && mayEdit()) {
            writeReply();
        }
    }

    @Override
    public void tied(Seen read) {
        show(read);
    }

    @Override
    public void lost() {
        letter.column().failed("The exchange could not be read.", Act.outline("Try again", this::load));
    }

    @Override
    public void nowhere() {
        top().crumbs(List.of(Dom.text("strong", "ell", "No letter here")));
        letter.column().empty("There is no letter at this address.", Act.outline("All letters", () -> go("")));
        reply.column().empty("Nothing to answer.");
        rejoinder.column().empty("Nothing to answer.");
    }

    private static void go(String where) {
        UI.getCurrent().navigate(where);
    }

    private void show(Seen next) {
        boolean moved = seen == null || !next.exchange().equals(seen.exchange()) || next.number() != seen.number();
        seen = next;
        Correspondence exchange = next.exchange();
        if (moved) {
            crumbs(exchange.root());
            views(exchange.root().id(), "exchange");
            heading.setText("Exchange: " + exchange.root().title());
            getUI().ifPresent(ui -> ui.getPage().setTitle(getPageTitle()));
            bar.show(exchange, next.number());
        }
        bar.cover(next.round());
        letter.show(next.round(), next.number());
        if (!writing.replying()) {
            reply.show(next.round(), exchange.audience());
        }
        if (!writing.rejoining()) {
            rejoinder.show(next.round(), exchange.audience());
        }
        links.show(next.round());
        footer(next);
    }

    private void footer(Seen next) {
        Side last = Optional.ofNullable(next.round().rejoinder())
                .or(() -> Optional.ofNullable(next.round().reply()))
                .orElse(next.round().letter());
        String name = next.round().rejoinder() != null
                ? "Rejoinder, "
                : next.round().reply() != null ? "Reply, " : "Letter, ";
        int words = last.words();
        foot(
                List.of(
                        told("branch", "Version " + next.round().letter().head().version()),
                        Dom.span("t3 wide-only", "J K between paragraphs, ← → to the partner")),
                List.of(
                        told("", name + Words.count(words, "word", "words")),
                        told("", Math.max(1, Math.round(words / 220f)) + " min read"),
                        engine()));
    }

    // ---- What can be done

    @Override
    public void as(String audienceId) {
        navigate(audienceId, 0);
    }

    private void navigate(@Nullable String audienceId, int round) {
        Location there = address(audienceId, round);
        UI.getCurrent().navigate(there.getPath(), there.getQueryParameters());
    }

    private Location address(@Nullable String audienceId, int round) {
        Map<String, String> asked = new HashMap<>();
        if (audienceId != null) {
            asked.put("as", audienceId);
        }
        if (round > 0) {
            asked.put("round", Integer.toString(round));
        }
        String root = seen == null ? letterId : seen.exchange().root().id();
        return new Location("letters/" + root + "/exchange", QueryParameters.simple(asked));
    }

    @Override
    public void askWho() {
        palette()
                .pick(
                        "Who might answer",
                        desk().audiences().all().stream()
                                .map(each -> Entry.of(
                                        "Audiences", each.name(), each.summary(), "users", () -> as(each.id())))
                                .toList());
    }

    @Override
    public void round(int wanted) {
        String as = seen == null || seen.exchange().audience() == null
                ? voice
                : seen.exchange().audience().id();
        navigate(as, wanted);
    }

    @Override
    public void writeReply() {
        Seen now = seen;
        if (now == null || now.exchange().audience() == null || !mayEdit()) {
            askWho();
            return;
        }
        Tone tone = reply.tone();
        Audience audience = now.exchange().audience();
        writing.reply(now.turn(), audience, tone, me(), reply.column(), new Writing.Ends() {

            @Override
            public void written(Optional<Composer.Written> made) {
                wrote(made, "Their reply is here");
            }

            @Override
            public void failed() {
                Optional.ofNullable(seen).ifPresent(last -> reply.show(last.round(), audience));
                reply.column()
                        .failed("The engine did not answer.", Act.outline("Try again", ExchangeView.this::writeReply));
            }
        });
        reply.writing(audience);
    }

    @Override
    public void writeRejoinder() {
        Seen now = seen;
        if (now == null || now.exchange().audience() == null || now.turn().reply() == null || !mayEdit()) {
            return;
        }
        List<Point> points = now.round().rows().stream().map(Row::point).toList();
        writing.rejoinder(now.turn(), now.exchange().audience(), points, me(), rejoinder.column(), new Writing.Ends() {

            @Override
            public void written(Optional<Composer.Written> made) {
                wrote(made, "Your rejoinder is here");
            }

            @Override
            public void failed() {
                Optional.ofNullable(seen)
                        .ifPresent(last ->
                                rejoinder.show(last.round(), last.exchange().audience()));
                rejoinder
                        .column()
                        .failed(
                                "The engine did not answer.",
                                Act.outline("Try again", ExchangeView.this::writeRejoinder));
            }
        });
        rejoinder.writing();
    }

    private void wrote(Optional<Composer.Written> made, String words) {
        made.ifPresent(written -> {
            int count = written.draft().text().split("\\s+").length;
            String unfinished = written.draft().unfinished() ? ", unfinished" : "";
            String engine = written.draft().engine();
            announce(words + unfinished + ": " + count + " words. " + WhoMade.words(desk(), engine));
            if (WhoMade.standsIn(desk(), engine)) {
                Notices.say(WhoMade.words(desk(), engine));
            }
            if (!written.before().isBlank()) {
                Notices.undoable("Written again. The former text is in its history.", () -> takeBack(written));
            }
        });
        load();
    }

    private void takeBack(Composer.Written written) {
        away().run(
                        () -> {
                            new Composer(desk()).takeBack(written, me());
                            return true;
                        },
                        done -> load(),
                        Notices::sorry);
    }

    @Override
    public void letThemAnswer() {
        Seen now = seen;
        if (now != null && now.turn().rejoinder() != null) {
            round(now.number() + 1);
        }
    }

    @Override
    public void stop() {
        writing.stop();
    }

    @Override
    public void open(Letter opened, Range at) {
        Frame.open(opened.id(), at);
    }

    private void openPassage(String name) {
        Optional.ofNullable(seen)
                .flatMap(now -> now.passage(name))
                .ifPresent(spot -> open(spot.letter(), spot.range()));
    }

    @Override
    public void keep(Row row, Point point) {
        Seen now = seen;
        if (now != null && now.turn().reply() != null) {
            decisions.keep(now.turn().reply().id(), point, row.decision(), me());
            load();
        }
    }

    @Override
    public void takeBack(Row row) {
        decisions.takeBack(row.decision());
        load();
    }

    @Override
    public void putIn(Row row) {
        Seen now = seen;
        if (now == null || now.round().rejoinder() == null) {
            return;
        }
        Side side = now.round().rejoinder();
        List<Row> rows = now.round().rows();
        away().run(
                        () -> {
                            new Composer(desk()).putIn(side, rows, row, me());
                            return true;
                        },
                        done -> load(),
                        Notices::sorry);
    }

    @Override
    public void seeEdits() {
        Seen now = seen;
        if (now == null || now.exchange().audience() == null) {
            return;
        }
        Audience audience = now.exchange().audience();
        String id = now.turn().letter().id();
        away().run(
                        () -> wayBack.edits(now.round(), audience),
                        edits -> new EditsDialog(edits, this::propose, () -> go("letters/" + id)).open(),
                        problem -> Notices.say("The engine did not answer. Nothing was changed."));
    }

    private void propose(WayBack.Edit edit, Runnable there) {
        away().run(() -> wayBack.propose(edit, me()), made -> there.run(), Notices::sorry);
    }
}
