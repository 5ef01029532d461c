package org.rejoinder.ui.history;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rejoinder.account.User;
import org.rejoinder.collab.History;
import org.rejoinder.collab.Snapshot;
import org.rejoinder.letter.Letter;
import org.rejoinder.ui.desk.Authors;
import org.rejoinder.ui.desk.Away;
import org.rejoinder.ui.desk.Desk;
import org.rejoinder.ui.desk.Live.Bell;
import org.rejoinder.ui.desk.Visitor;
import org.rejoinder.ui.desk.Words;
import org.rejoinder.ui.frame.Frame;
import org.rejoinder.ui.parts.Act;
import org.rejoinder.ui.parts.Dom;
import org.rejoinder.ui.parts.Menu;
import org.rejoinder.ui.parts.Notices;
import org.rejoinder.ui.parts.Prompt;
import org.rejoinder.ui.parts.Seg;

/// The page of a letter's past: two versions side by side, the names, the timeline, and the ways back.
@Route("letters/:letterId/history")
public class HistoryView extends Frame implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private static final String WORD = "\\s+";

    private final transient History history;
    private final transient Authors authors;
    private final transient WaysBack ways;
    private final VersionList versions = new VersionList(this::compareFrom, this::nameIt, this::find);
    private final CompareGrid grid;
    private final Player player;
    private final Timeline timeline;
    private final transient Counting counting;
    private final Span told = Dom.span("t3 num", "");
    private final Span place = Dom.span("t3 num", "");
    private final Seg layout = new Seg("Layout", "seg seg-sm");
    private final H1 heading = new H1();
    private transient @Nullable Past past;
    private transient @Nullable Bell bell;
    private transient Away.@Nullable Task reading;
    private transient Away.@Nullable Task finding;
    private String letterId = "";
    private long a = -1;
    private long b = -1;
    private boolean inOne;

    public HistoryView(Desk desk, Visitor visitor, Authors authors, CountedVersions counted) {
        super(desk, visitor, "app app-h");
        this.history = desk.history();
        this.authors = authors;
        ways = new WaysBack(desk, away(), this::me, () -> past, this::showNow);
        grid = new CompareGrid(ways::bringBack);
        player = new Player(desk.letterbox(), away(), () -> past, this::played);
        timeline = new Timeline(player, this::compare);
        counting = new Counting(desk, counted, away(), timeline::show);
        layout.option("two", "Side by side", () -> layout(false));
        layout.option("one", "In one", () -> layout(true));
        layout.choose("two");
        heading.setClassName("h-c");
        heading.setText("Compare");
        Main main = new Main();
        main.setClassName("sheet cmp");
        main.getElement().setAttribute("aria-label", "Compare versions").setAttribute("data-region", "");
        main.add(bar(), grid, player.screen());
        between(Dom.div("hist", versions, main), timeline);
    }

    private Component bar() {
        Act before = Act.smallIcon("chev-u", "Previous change", () -> place.setText(grid.step(-1)));
        Act after = Act.smallIcon("chev-d", "Next change", () -> place.setText(grid.step(1)));
        Act more = Act.icon("dots", "More", () -> {}).menu();
        more.addClickListener(click -> menu().open(more, "More", more()));
        return Dom.div("edbar", heading, told, Dom.grow(), before, place, after, Dom.span("vr", ""), layout, more);
    }

    private List<Menu.Item> more() {
        return List.of(
                Menu.Item.of("Name this version", this::nameIt).icon("tag"),
                Menu.Item.of("A as a new letter", ways::copy).icon("doc"),
                Menu.Item.of("Take the name of A away", this::unname).icon("x"),
                Menu.Item.of("Download the whole history", this::download)
                        .icon("arr-r")
                        .apart());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        letterId = event.getRouteParameters().get("letterId").orElse("");
        a = -1;
        b = -1;
        load();
    }

    @Override
    public String getPageTitle() {
        return (past == null ? "History" : "History: " + past.letter().title()) + " · Rejoinder";
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        super.onAttach(attach);
        UI ui = attach.getUI();
        getElement().executeJs("return window.innerWidth < 800").then(Boolean.class, narrow -> {
            if (narrow) {
                layout(true);
            }
        });
        bell = desk().live().onFindings(letterId, () -> away().in(ui, this::load));
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        if (bell != null) {
            bell.remove();
        }
        super.onDetach(detach);
    }

    @Override
    protected void renamed() {
        load();
    }

    private void load() {
        Optional<Letter> letter = desk().letters().find(letterId);
        if (letter.isEmpty()) {
            top().crumbs(List.of(Dom.text("strong", "ell", "No letter here")));
            return;
        }
        User me = me();
        overtaken(reading);
        reading = away().run(() -> Past.of(desk(), authors.seenBy(me), letter.get(), a, b), this::show, Notices::sorry);
    }

    /// What was asked for before must not come after what was asked for since.
    private static void overtaken(Away.@Nullable Task earlier) {
        if (earlier != null) {
            earlier.drop();
        }
    }

    private void showNow() {
        b = -1;
        load();
    }

    private void download() {
        ways.download(json ->
                getElement().executeJs("window.rejoinder.download($0, 'application/json', $1)", "history.json", json));
    }

    /// The comparison gives way to what is played, and comes back as it then is.
    private void played() {
        grid.setVisible(!player.on());
        if (!player.on()) {
            load();
        }
    }

    private void show(Past read) {
        if (player.on()) {
            return;
        }
        past = read;
        player.allow(read.before().version() < read.after().version());
        crumbs(read.letter());
        views(read.letter().id(), "history");
        getUI().ifPresent(ui -> ui.getPage().setTitle(getPageTitle()));
        versions.show(read);
        find(versions.wanted());
        timeline.show(read);
        counting.of(read);
        told.setText(changes(read));
        place.setText("");
        boolean now = read.after().version() == read.head() && mayEdit();
        grid.show(read, head(read, read.before(), true), head(read, read.after(), false), inOne, now);
        String words = "Restoring adds a version; nothing is lost, and you can undo it";
        foot(List.of(told("history", "History")), List.of(Dom.span("", words)));
    }

    private void find(String words) {
        if (words.isEmpty()) {
            overtaken(finding);
            versions.all();
            return;
        }
        List<Long> among = versions.versions();
        overtaken(finding);
        finding = away().run(() -> Holding.of(history, letterId, among, words), versions::only, Notices::sorry);
    }

    private Component head(Past read, Snapshot side, boolean first) {
        Span mark = first ? Dom.span("k k-a", "A") : Dom.span("k k-b", "B");
        int words = side.text().isBlank() ? 0 : side.text().strip().split(WORD).length;
        Div title = Dom.div("grow", Dom.text("b", "ell", read.title(side.version())));
        title.add(Dom.span("", who(read, side.version()) + Words.count(words, "word", "words")));
        Div head = Dom.div("cmp-h", mark, title);
        if (first && side.version() != read.head() && mayEdit()) {
            head.add(Act.primary("Restore A", ways::restore).with("history"));
        }
        return head;
    }

    /// “Changes in 6 paragraphs, by you and Ben”.
    private static String changes(Past read) {
        List<Comparison.Row> rows =
                Comparison.of(read.before().text(), read.after().text()).changes();
        if (rows.isEmpty()) {
            return "No difference";
        }
        long people = rows.stream()
                .map(row -> read.touches().get(row.afterNumber()))
                .filter(Objects::nonNull)
                .flatMap(touch -> touch.authorIds().stream())
                .distinct()
                .count();
        String by = people > 1 ? ", by " + people + " people" : "";
        return "Changes in " + Words.count(rows.size(), "paragraph", "paragraphs") + by;
    }

    /// “Mon 18:40, named by Ben, ”.
    private static String who(Past read, long version) {
        Instant now = Instant.now();
        return read.nameOf(version)
                .map(named -> Words.when(named.writtenAt(), now) + ", named by " + read.name(named.byUserId()) + ", ")
                .or(() -> read.step(version)
                        .map(step -> Words.when(step.ended(), now) + ", " + read.name(step.authorId()) + ", "))
                .orElse("");
    }

    private void layout(boolean one) {
        inOne = one;
        layout.choose(one ? "one" : "two");
        Optional.ofNullable(past).ifPresent(this::show);
    }

    private void compareFrom(long version) {
        Past now = past;
        if (now != null && version == now.head()) {
            compare(now.before().version(), version);
        } else {
            compare(version, b);
        }
    }

    private void compare(long from, long to) {
        a = to < 0 ? from : Math.min(from, to);
        b = to < 0 ? to : Math.max(from, to);
        if (player.on()) {
            player.close();
        } else {
            load();
        }
    }

    private void nameIt() {
        Optional.ofNullable(past).ifPresent(now -> {
            long version = now.after().version();
            String named = now.nameOf(version).map(History.NamedVersion::name).orElse("");
            Prompt.ask("Name this version", "Name", named, "Name it", name -> {
                history.name(letterId, version, name, me());
                load();
            });
        });
    }

    private void unname() {
        Optional.ofNullable(past).ifPresent(now -> {
            history.unname(letterId, now.before().version());
            load();
        });
    }
}
