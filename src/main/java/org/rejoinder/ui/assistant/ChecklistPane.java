package org.rejoinder.ui.assistant;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.rejoinder.assistant.Checklist.Row;
import org.rejoinder.assistant.Checklist.State;
import org.rejoinder.assistant.Findings.PassageReading;
import org.rejoinder.letter.SetAsides.Reach;
import org.rejoinder.text.Range;
import org.rejoinder.ui.assistant.AssistantPanel.Tab;
import org.rejoinder.ui.desk.Bench;
import org.rejoinder.ui.desk.Sight;
import org.rejoinder.ui.parts.Act;
import org.rejoinder.ui.parts.Bars;
import org.rejoinder.ui.parts.Dom;
import org.rejoinder.ui.parts.Icon;
import org.rejoinder.ui.parts.KeyedList;
import org.rejoinder.ui.parts.Menu;

/// The eighteen things that letters which are heard tend to have: what is missing, in part, in place; a guide
/// and never a gate.
public final class ChecklistPane extends Div {

    private static final long serialVersionUID = 1L;

    private sealed interface Entry {
        String key();

        record Group(String name, int count) implements Entry {
            public String key() {
                return name;
            }
        }

        record Line(Row row, String evidence) implements Entry {
            public String key() {
                return row.code();
            }
        }
    }

    private final transient Bench bench;
    private final transient Keeping keeping;
    private final transient Consumer<Tab> choose;
    private final Bars bar = new Bars();
    private final Span count = Dom.span("num", "");
    private final Div rows = Dom.div("cl");
    private final Div nothing = Dom.div("empty sm");
    private final Act readAs;
    private final Div cover;
    private final transient KeyedList<Entry> entries;
    private transient Runnable onReadAs = () -> {};

    ChecklistPane(Bench bench, Consumer<Tab> choose) {
        this.bench = bench;
        this.choose = choose;
        keeping = new Keeping(bench);
        setClassName("pane");
        entries = new KeyedList<>(rows, Entry::key, this::draw);
        readAs = Act.plum("Read as them", () -> onReadAs.run()).with("eye");
        cover = Dom.div("cover is-18", bar, Dom.grow(), count);
        nothing.setText("The eighteen points appear here once there is a letter to read.");
        Span guide = Dom.span("t3 grow foot", "A guide, not a gate. Nothing here stops you.");
        add(cover, rows, nothing, Dom.div("asst-f", guide, readAs));
    }

    public void onReadAs(Runnable act) {
        onReadAs = act;
    }

    void letter() {
        rows.getElement().executeJs("this.scrollTop = 0");
    }

    void show(Sight sight) {
        List<Row> all = sight.analysis().checklist().rows();
        nothing.setVisible(all.isEmpty());
        cover.setVisible(!all.isEmpty());
        List<Entry> lines = new ArrayList<>();
        int missing = group(sight, "Missing", State.MISSING, lines);
        int part = group(sight, "In part", State.PARTLY, lines);
        int done = group(sight, "In place", State.IN_PLACE, lines);
        group(sight, "Not for this letter", State.NOT_APPLICABLE, lines);
        entries.show(lines);
        bar.show(done, part, missing, done + " in place, " + part + " in part, " + missing + " missing");
        count.setText(
                missing + part == 0 && done > 0 ? "All done" : done + " of " + (done + part + missing) + " in place");
        List<PassageReading> reading = sight.analysis().readAs();
        readAs.setVisible(sight.audience() != null && !reading.isEmpty());
    }

    private static int group(Sight sight, String name, State state, List<Entry> lines) {
        List<Row> rows = sight.analysis().checklist().rows().stream()
                .filter(row -> row.state() == state)
                .toList();
        if (!rows.isEmpty()) {
            lines.add(new Entry.Group(name, rows.size()));
            rows.forEach(row -> lines.add(new Entry.Line(row, evidence(sight, row))));
        }
        return rows.size();
    }

    private static String evidence(Sight sight, Row row) {
        if (!row.note().isBlank() || row.evidence().isEmpty()) {
            return row.note();
        }
        return "¶" + sight.paragraphOf(row.evidence().getFirst());
    }

    private Component draw(Entry entry) {
        return switch (entry) {
            case Entry.Group group ->
                Dom.el("h2", "cl-h", Dom.span("nm", group.name()), Dom.span("num", Integer.toString(group.count())));
            case Entry.Line line ->
                line.row().state() == State.IN_PLACE || line.row().state() == State.NOT_APPLICABLE
                        ? small(line)
                        : large(line);
        };
    }

    private Component large(Entry.Line line) {
        Row row = line.row();
        boolean missing = row.state() == State.MISSING;
        var name = Dom.span("", Dom.text("b", "", row.name()), Dom.text("small", "", line.evidence()));
        if (!row.nextStep().isBlank()) {
            name.add(Dom.text("small", "nx", row.nextStep()));
        }
        Div each = Dom.div("cr", new Icon(missing ? "ring" : "half", missing ? "amber" : "leaf"), name);
        each.add(more(row));
        return each;
    }

    private Component small(Entry.Line line) {
        Row row = line.row();
        boolean done = row.state() == State.IN_PLACE;
        Act name = Act.bare("cr sm", () -> go(row));
        String note = row.overruledBy().isEmpty() ? line.evidence() : "says " + row.overruledBy();
        name.add(
                new Icon(done ? "done" : "x", done ? "leaf" : "t3"),
                Dom.text("b", "ell", row.name()),
                Dom.text("small", "ell", note));
        name.getElement().setAttribute("title", note);
        return name;
    }

    private void go(Row row) {
        row.evidence().stream().findFirst().ifPresent(bench.editor()::goTo);
    }

    private Component more(Row row) {
        Act more = Act.smallIcon("dots", "More on " + row.name(), () -> {}).menu();
        more.addClickListener(click -> bench.menu().open(more, row.name(), items(row)));
        return more;
    }

    private List<Menu.Item> items(Row row) {
        List<Menu.Item> items = new ArrayList<>();
        for (Range range : row.evidence().stream().limit(3).toList()) {
            items.add(Menu.Item.of("Go to ¶" + bench.sight().paragraphOf(range), () -> bench.editor()
                            .goTo(range))
                    .icon("arr-r"));
        }
        if (row.code().equals("L9")) {
            items.add(Menu.Item.of("See the rebuttals", () -> choose.accept(Tab.REBUTTALS))
                    .icon("reply"));
        }
        items.add(Menu.Item.of("It is in place", () -> keeping.check(row.code(), row.name(), State.IN_PLACE.name()))
                .icon("check"));
        items.add(Menu.Item.of(
                        "Not for this letter", () -> keeping.check(row.code(), row.name(), State.NOT_APPLICABLE.name()))
                .icon("x"));
        if (!row.overruledBy().isEmpty()) {
            items.add(Menu.Item.of("Let the engine judge again", () -> judgeAgain(row))
                    .icon("refresh")
                    .apart());
        }
        return items;
    }

    private void judgeAgain(Row row) {
        bench.desk().setAsides().of(bench.letter().id()).stream()
                .filter(each -> each.reach() == Reach.CHECK && each.code().equals(row.code()))
                .toList()
                .forEach(keeping::takeBack);
    }
}
