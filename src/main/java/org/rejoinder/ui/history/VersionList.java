package org.rejoinder.ui.history;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.rejoinder.collab.History.NamedVersion;
import org.rejoinder.collab.History.Step;
import org.rejoinder.ui.desk.Words;
import org.rejoinder.ui.parts.Act;
import org.rejoinder.ui.parts.Dom;
import org.rejoinder.ui.parts.Icon;
import org.rejoinder.ui.parts.Rows;

/// The versions one comes back to: those with a name, the edits that were taken, and now.
final class VersionList extends Composite<Nav> {

    private static final long serialVersionUID = 1L;

    private static final int MOST = 60;

    private final Rows rows = new Rows("listbox", "Versions");
    private final transient Consumer<Long> choose;

    private record Entry(long version, String icon, String title, String authorId, String note) {}

    VersionList(Consumer<Long> choose, Runnable name) {
        this.choose = choose;
        Act named = Act.ghost("Name this one", name).with("tag").classed("sortb");
        getContent().add(Dom.div("side-h first", Dom.text("h2", "grow", "Versions"), named), rows);
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
        Map<String, Integer> colors = past.colors();
        entries(past).forEach(entry -> rows.add(row(entry, past, colors)));
    }

    private static List<Entry> entries(Past past) {
        List<Entry> entries = new ArrayList<>();
        Instant now = Instant.now();
        past.named().forEach(each -> entries.add(named(each, now)));
        past.steps().stream()
                .filter(step -> step.origin().isPresent() && step.to() != past.head())
                .forEach(step -> entries.add(taken(step, now)));
        entries.sort(Comparator.comparingLong(Entry::version).reversed());
        List<Entry> first = new ArrayList<>(entries.subList(0, Math.min(MOST, entries.size())));
        first.removeIf(entry -> entry.version() == past.head());
        first.addFirst(new Entry(
                past.head(), "doc", "Now", "", Words.count(past.steps().size(), "stretch", "stretches") + " of work"));
        first.add(new Entry(0, "doc", "The beginning", "", "an empty sheet"));
        return first;
    }

    private static Entry named(NamedVersion each, Instant now) {
        String note = each.byName() + ", " + Words.ago(each.writtenAt(), now);
        return new Entry(each.version(), "tag", each.name(), each.byUserId(), note);
    }

    private static Entry taken(Step step, Instant now) {
        String origin = step.origin().orElse("");
        String title =
                switch (origin.split(":", 2)[0]) {
                    case "finding" -> "A wording taken";
                    case "suggestion" -> "A suggestion taken";
                    case "restore" -> "Brought back";
                    case "import", "copy" -> "Begun from a text";
                    default -> "An edit from " + origin.split(":", 2)[0];
                };
        return new Entry(
                step.to(), "chip", title, step.authorId(), step.authorName() + ", " + Words.ago(step.ended(), now));
    }

    private Component row(Entry entry, Past past, Map<String, Integer> colors) {
        boolean a = entry.version() == past.before().version();
        boolean b = entry.version() == past.after().version();
        Span mark = b ? Dom.span("k k-b", "B") : a ? Dom.span("k k-a", "A") : Dom.span("k k-0", new Icon(entry.icon()));
        var small = Dom.el("small", "", Dom.span("ell", entry.note()));
        if (!entry.authorId().isEmpty()) {
            small.addComponentAsFirst(Dom.span("av u" + colors.getOrDefault(entry.authorId(), 6), ""));
        }
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
