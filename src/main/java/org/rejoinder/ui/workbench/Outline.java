package org.rejoinder.ui.workbench;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.rejoinder.assistant.Diagnostic;
import org.rejoinder.assistant.Findings.OutlineRow;
import org.rejoinder.text.Paragraph;
import org.rejoinder.text.Range;
import org.rejoinder.ui.desk.Sight;
import org.rejoinder.ui.desk.Words;
import org.rejoinder.ui.parts.Act;
import org.rejoinder.ui.parts.Dom;
import org.rejoinder.ui.parts.Icon;
import org.rejoinder.ui.parts.KeyedList;
import org.rejoinder.ui.parts.Rows;

/// The letter by paragraph: the part each plays, the rebuttals it answers, what there is to look at in it.
public final class Outline extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    /// Rows shown at once; in a longer letter those around the caret, with the way to the others.
    private static final int MOST = 400;

    private record Line(int number, String role, List<String> answers, List<Integer> marks, boolean current) {}

    private final Rows rows = new Rows("tree", "Outline");
    private final Span count = Dom.span("t3 count", "");
    private final Div nothing = Dom.div("side-none");
    private final transient KeyedList<Line> lines;
    private final transient Consumer<Range> go;
    private transient Sight sight;
    private final Act earlier =
            Act.ghost("Earlier paragraphs", () -> scroll(-MOST / 2)).classed("ol-more");
    private final Act later =
            Act.ghost("Later paragraphs", () -> scroll(MOST / 2)).classed("ol-more");
    private int current;
    private int middle;

    public Outline(Sight first, Consumer<Range> go, BiConsumer<Integer, Integer> move) {
        this.sight = first;
        this.go = go;
        lines = new KeyedList<>(rows, line -> Integer.toString(line.number()), this::draw);
        rows.onMove((row, delta) -> move.accept(Integer.parseInt(row), delta));
        nothing.setText("Paragraphs appear here as you write.");
    }

    @Override
    protected Div initContent() {
        return Dom.div(
                "ol", Dom.div("side-h", Dom.text("h2", "grow", "Outline"), count), earlier, rows, later, nothing);
    }

    public void show(Sight newSight) {
        sight = newSight;
        refresh();
    }

    public void at(int paragraph) {
        if (paragraph != current) {
            current = paragraph;
            middle = paragraph;
            refresh();
        }
    }

    private void scroll(int by) {
        middle = Math.clamp(
                middle + by,
                MOST / 2,
                Math.max(MOST / 2, sight.analysis().outline().size()));
        refresh();
    }

    private void refresh() {
        List<OutlineRow> outline = sight.analysis().outline();
        List<OutlineRow> shown = sight.around(middle, MOST);
        nothing.setVisible(outline.isEmpty());
        count.setText(outline.isEmpty() ? "" : Words.count(outline.size(), "paragraph", "paragraphs"));
        earlier.setVisible(!shown.isEmpty() && shown.getFirst().paragraph().number() > 1);
        later.setVisible(!shown.isEmpty() && shown.getLast().paragraph().number() < outline.size());
        Map<Integer, Set<Integer>> levels = levels();
        lines.show(shown.stream().map(row -> line(row, levels)).toList());
    }

    private Map<Integer, Set<Integer>> levels() {
        Map<Integer, Set<Integer>> levels = new HashMap<>();
        for (Diagnostic each : sight.analysis().diagnostics()) {
            levels.computeIfAbsent(sight.paragraphOf(each.range()), number -> new TreeSet<>())
                    .add(Words.level(each.severity()));
        }
        return levels;
    }

    private Line line(OutlineRow row, Map<Integer, Set<Integer>> levels) {
        Paragraph paragraph = row.paragraph();
        List<Integer> marks = List.copyOf(levels.getOrDefault(paragraph.number(), Set.of()));
        return new Line(
                paragraph.number(),
                named(row),
                sight.answeredBy(paragraph.number()),
                marks,
                paragraph.number() == current);
    }

    private static String named(OutlineRow row) {
        if (!row.role().isBlank()) {
            return row.role();
        }
        String text = row.paragraph().text().replaceAll("[#>*_\\s]+", " ").strip();
        return text.length() > 48 ? text.substring(0, 48) : text;
    }

    private Component draw(Line line) {
        Div row = Dom.div("row" + (line.current() ? " is-sel" : ""));
        Span tail = Dom.span("tail");
        if (!line.answers().isEmpty()) {
            tail.add(Dom.span(
                    "rb", String.join(" ", line.answers().stream().limit(3).toList())));
        }
        line.marks().forEach(mark -> tail.add(new Icon("m" + mark, "f" + mark)));
        row.add(Dom.span("pn", "¶" + line.number()), Dom.span("ell", line.role()), tail);
        row.getElement().setAttribute("role", "treeitem").setAttribute("data-row", Integer.toString(line.number()));
        row.getElement().setAttribute("aria-label", said(line)).setAttribute("aria-level", "1");
        if (line.current()) {
            row.getElement().setAttribute("aria-current", "true");
        }
        row.addClickListener(click -> sight.paragraph(line.number()).ifPresent(each -> go.accept(at(each))));
        return row;
    }

    private static Range at(OutlineRow row) {
        int from = row.paragraph().range().from();
        return new Range(from, from);
    }

    private static String said(Line line) {
        String answers = line.answers().isEmpty() ? "" : ", speaks to " + Words.and(line.answers());
        String marks = line.marks().isEmpty()
                ? ""
                : ", " + Words.and(line.marks().stream().map(Outline::verb).toList());
        return "Paragraph " + line.number() + ", " + line.role() + answers + marks;
    }

    private static String verb(int level) {
        return switch (level) {
            case 1 -> "something to consider";
            case 2 -> "something to soften";
            default -> "something to rework";
        };
    }
}
