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
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rejoinder.collab.History;
import org.rejoinder.collab.Snapshot;
import org.rejoinder.letter.Letter;
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
    private final VersionList versions = new VersionList(this::compareFrom, this::nameIt);
    private final CompareGrid grid = new CompareGrid(this::bringBack);
    private final Timeline timeline = new Timeline(this::compare);
    private final Span told = Dom.span("t3 num", "");
    private final Span place = Dom.span("t3 num", "");
    private final Seg layout = new Seg("Layout", "seg seg-sm");
    private final H1 heading = new H1();
    private transient @Nullable Past past;
    private transient @Nullable Bell bell;
    private String letterId = "";
    private long a = -1;
    private long b = -1;
    private boolean inOne;

    public HistoryView(Desk desk, Visitor visitor, History history) {
        super(desk, visitor, "app app-h");
        this.history = history;
        layout.option("two", "Side by side", () -> layout(false));
        layout.option("one", "In one", () -> layout(true));
        layout.choose("two");
        heading.setClassName("h-c");
        heading.setText("Compare");
        Main main = new Main();
        main.setClassName("sheet cmp");
        main.getElement().setAttribute("aria-label", "Compare versions").setAttribute("data-region", "");
        main.add(bar(), grid);
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
                Menu.Item.of("A as a new letter", this::copy).icon("doc"),
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

    private void load() {
        Optional<Letter> letter = desk().letters().find(letterId);
        if (letter.isEmpty()) {
            top().crumbs(List.of(Dom.text("strong", "ell", "No letter here")));
            return;
        }
        away().run(() -> Past.of(desk(), history, letter.get(), a, b), this::show, Notices::sorry);
    }

    private void show(Past read) {
        past = read;
        crumbs(read.letter());
        views(read.letter().id(), "history");
        getUI().ifPresent(ui -> ui.getPage().setTitle(getPageTitle()));
        versions.show(read);
        timeline.show(
                read.steps(),
                read.named(),
                read.colors(),
                read.before().version(),
                read.after().version());
        Comparison comparison = Comparison.of(read.before().text(), read.after().text());
        int changes = comparison.changes().size();
        told.setText(changes == 0 ? "No difference" : "Changes in " + Words.count(changes, "paragraph", "paragraphs"));
        place.setText("");
        boolean now = read.after().version() == read.head() && mayEdit();
        grid.show(comparison, head(read, read.before(), true), head(read, read.after(), false), inOne, now);
        String words = "Restoring adds a version; nothing is lost, and you can undo it";
        foot(List.of(told("history", "History")), List.of(Dom.span("", words)));
    }

    private Component head(Past read, Snapshot side, boolean first) {
        Span mark = first ? Dom.span("k k-a", "A") : Dom.span("k k-b", "B");
        int words = side.text().isBlank() ? 0 : side.text().strip().split(WORD).length;
        String when = read.step(side.version())
                .map(step -> step.authorName() + ", " + Words.ago(step.ended(), Instant.now()) + ", ")
                .orElse("");
        Div title = Dom.div("grow", Dom.text("b", "ell", read.title(side.version())));
        title.add(Dom.span("", when + Words.count(words, "word", "words")));
        Div head = Dom.div("cmp-h", mark, title);
        if (first && side.version() != read.head() && mayEdit()) {
            head.add(Act.primary("Restore A", this::restore).with("history"));
        }
        return head;
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
        load();
    }

    private void nameIt() {
        Optional.ofNullable(past).ifPresent(now -> {
            long version = now.after().version();
            Prompt.ask("Name this version", "Name", "", "Name it", name -> {
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

    private void restore() {
        Optional.ofNullable(past).ifPresent(now -> {
            long version = now.before().version();
            long undone = now.head();
            away().run(
                            () -> history.restore(letterId, version, me()).join(),
                            made -> {
                                b = -1;
                                load();
                                Notices.undoable("“" + now.title(version) + "” is back.", () -> undo(undone));
                            },
                            Notices::sorry);
        });
    }

    private void undo(long version) {
        away().run(() -> history.restore(letterId, version, me()).join(), made -> load(), Notices::sorry);
    }

    private void bringBack(Comparison.Row row) {
        Optional.ofNullable(past).ifPresent(now -> {
            String text = now.after().text();
            String changed = row.after().isEmpty() ? text : replaced(text, row);
            if (row.after().isEmpty()) {
                changed = text.isBlank() ? row.before() : inserted(text, row);
            }
            write(now, changed);
        });
    }

    private static String replaced(String text, Comparison.Row row) {
        var paragraph = org.rejoinder.text.Paragraphs.of(text)
                .get(row.afterNumber() - 1)
                .range();
        String tail = text.substring(paragraph.to());
        String rest = row.before().isEmpty() ? tail.replaceFirst("^\\n{1,2}", "") : tail;
        return text.substring(0, paragraph.from()) + row.before() + rest;
    }

    private static String inserted(String text, Comparison.Row row) {
        var paragraphs = org.rejoinder.text.Paragraphs.of(text);
        int before = Math.min(row.beforeNumber() - 1, paragraphs.size());
        int at = before < 1 ? 0 : paragraphs.get(before - 1).range().to();
        String piece = before < 1 ? row.before() + "\n\n" : "\n\n" + row.before();
        return text.substring(0, at) + piece + text.substring(at);
    }

    private void write(Past now, String text) {
        String origin = "restore:" + now.before().version();
        away().run(
                        () -> desk().letterbox()
                                .write(letterId, now.after().version(), text, me(), origin)
                                .join(),
                        made -> load(),
                        Notices::sorry);
    }

    private void copy() {
        Optional.ofNullable(past)
                .ifPresent(now -> Prompt.ask(
                        "A as a new letter",
                        "Title",
                        now.letter().title() + ", " + now.title(now.before().version()),
                        "Make it",
                        title -> away().run(
                                        () -> history.copy(
                                                        letterId, now.before().version(), title, me())
                                                .join(),
                                        id -> UI.getCurrent().navigate("letters/" + id),
                                        Notices::sorry)));
    }

    private void download() {
        away().run(
                        this::exported,
                        json -> getElement()
                                .executeJs(
                                        "window.rejoinder.download($0, 'application/json', $1)", "history.json", json),
                        Notices::sorry);
    }

    private String exported() {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            history.export(letterId, out);
            return out.toString(StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
