package org.rejoinder.ui.history;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.rejoinder.collab.History.NamedVersion;
import org.rejoinder.ui.desk.Words;
import org.rejoinder.ui.parts.Act;
import org.rejoinder.ui.parts.Dom;
import org.rejoinder.ui.parts.Icon;
import org.rejoinder.ui.parts.Rows;

/// The versions one comes back to, newest first: now, those with a name, and where each stretch of work ended.
final class VersionList extends Composite<Nav> {

    private static final long serialVersionUID = 1L;

    static final int MOST = 60;
    private static final int DOTS = 4;

    private final Rows rows = new Rows("listbox", "Versions");
    private final FindInVersions find;
    private final transient Consumer<Long> choose;
    private final Map<Long, Component> shown = new LinkedHashMap<>();

    private record Entry(long version, String icon, String title, List<String> authorIds, String note) {}

    /// `asked` gets the words that versions are to be found by; none to see all of them again.
    VersionList(Consumer<Long> choose, Runnable name, Consumer<String> asked) {
        this.choose = choose;
        find = new FindInVersions(asked);
        Act named = Act.ghost("Name this one", name).with("tag").classed("sortb");
        getContent().add(find, Dom.div("side-h first", Dom.text("h2", "grow", "Versions"), named), rows);
        getContent().add(Dom.p("t3 vers-f", "Every keystroke is kept. Names only make them easy to find again."));
    }

    @Override
    protected Nav initContent() {
        Nav nav = new Nav();
        nav.setClassName("side");
        nav.getElement().setAttribute("aria-label", "Versions").setAttribute("data-region", "");
        return nav;
    }

    void show(Past past) {
        rows.removeAll();
        shown.clear();
        entries(past, Instant.now()).forEach(entry -> shown.put(entry.version(), row(entry, past)));
        shown.values().forEach(rows::add);
    }

    /// The versions that are listed, whether seen or not.
    List<Long> versions() {
        return List.copyOf(shown.keySet());
    }

    String wanted() {
        return find.words();
    }

    /// Shows only those that hold the words, unless others have been asked for meanwhile.
    void only(Holding found) {
        if (found.words().equals(wanted())) {
            shown.forEach((version, row) -> row.setVisible(found.versions().contains(version)));
            find.found(found.versions().size(), shown.size());
        }
    }

    void all() {
        shown.values().forEach(row -> row.setVisible(true));
        find.nothingAsked();
    }

    private static List<Entry> entries(Past past, Instant now) {
        List<Entry> entries = new ArrayList<>();
        entries.add(head(past, now));
        Stream.concat(
                        past.named().stream().map(each -> named(each, past, now)),
                        past.stretches().stream()
                                .filter(each -> past.nameOf(each.to()).isEmpty())
                                .map(each -> worked(each, past, now)))
                .filter(entry -> entry.version() != past.head() && entry.version() > 0)
                .sorted(Comparator.comparingLong(Entry::version).reversed())
                .limit(MOST - 2)
                .forEach(entries::add);
        if (past.head() > 0) {
            entries.add(new Entry(0, "doc", "The beginning", List.of(), "an empty sheet"));
        }
        return entries;
    }

    private static Entry head(Past past, Instant now) {
        String title =
                past.nameOf(past.head()).map(each -> each.name() + ", now").orElse("Now");
        return past.stretch(past.head())
                .map(last -> new Entry(past.head(), "doc", title, last.authorIds(), note(last, past, now)))
                .orElseGet(() -> new Entry(past.head(), "doc", title, List.of(), "an empty sheet"));
    }

    private static Entry named(NamedVersion each, Past past, Instant now) {
        List<String> dots = past.stretch(each.version()).map(Stretch::authorIds).orElse(List.of(each.byUserId()));
        String note = past.name(each.byUserId()) + ", " + Words.when(each.writtenAt(), now);
        return new Entry(each.version(), "tag", each.name(), dots, note);
    }

    private static Entry worked(Stretch each, Past past, Instant now) {
        return new Entry(each.to(), each.icon(), each.title(), each.authorIds(), note(each, past, now));
    }

    private static String note(Stretch each, Past past, Instant now) {
        return past.people(each.authorIds()) + ", " + Words.when(each.ended(), now);
    }

    private Component row(Entry entry, Past past) {
        boolean a = entry.version() == past.before().version();
        boolean b = entry.version() == past.after().version();
        Span mark = b ? Dom.span("k k-b", "B") : a ? Dom.span("k k-a", "A") : Dom.span("k k-0", new Icon(entry.icon()));
        var small = Dom.el("small", "");
        entry.authorIds().stream()
                .limit(DOTS)
                .forEach(id -> small.add(Dom.hidden(Dom.span("av u" + past.color(id), ""))));
        small.add(Dom.span("ell", entry.note()));
        var row = Dom.div(
                "ver" + (a || b ? " is-sel" : ""), mark, Dom.span("grow", Dom.text("b", "ell", entry.title()), small));
        row.getElement()
                .setAttribute("role", "option")
                .setAttribute("aria-selected", Boolean.toString(a))
                .setAttribute("data-row", Long.toString(entry.version()));
        row.addClickListener(click -> choose.accept(entry.version()));
        return row;
    }
}
