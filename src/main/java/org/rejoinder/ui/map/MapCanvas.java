package org.rejoinder.ui.map;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rejoinder.assistant.Coverage;
import org.rejoinder.text.Range;
import org.rejoinder.ui.map.Chart.Answer;
import org.rejoinder.ui.map.Chart.Claim;
import org.rejoinder.ui.map.Chart.Thread;
import org.rejoinder.ui.parts.Dom;
import org.rejoinder.ui.parts.Prose;
import org.rejoinder.ui.parts.Strength;

/// The picture: cards on a grid of three columns, lines drawn between them by the element itself, which also
/// walks them by key.
@Tag("rj-map")
@JsModule("./ui/rj-map.ts")
final class MapCanvas extends Component implements HasComponents, HasStyle {

    private static final long serialVersionUID = 1L;

    private static final int ROOM = 170;

    /// From a card to the one it speaks to; `form` is attacks, answers, mentions, open or concedes.
    record Line(String from, String to, String form) {}

    private record Chosen(String id) {}

    private final transient MapActs acts;
    private transient @Nullable Chart chart;

    MapCanvas(MapActs acts) {
        this.acts = acts;
        setClassName("amap");
        Dom.labelled(this, "group", "Claims, what they would say, what answers it");
        on("node-chosen", this::chosen);
        on("node-opened", this::opened);
    }

    private void on(String type, java.util.function.Consumer<String> act) {
        getElement()
                .addEventListener(
                        type,
                        event -> act.accept(event.getEventDetail(Chosen.class).id()))
                .addEventDetail();
    }

    private void chosen(String id) {
        acts.choose(id.startsWith("r:") || id.startsWith("a:") ? id.substring(2) : "");
    }

    private void opened(String id) {
        Chart shown = chart;
        if (shown == null || id.length() < 3) {
            return;
        }
        String name = id.substring(2);
        if (id.startsWith("c:")) {
            shown.claims().stream()
                    .filter(each -> name.equals(Integer.toString(each.paragraph())))
                    .findFirst()
                    .ifPresent(each -> acts.open(each.range()));
        } else {
            shown.thread(name).ifPresent(thread -> acts.open(target(shown, thread, id.startsWith("a:"))));
        }
    }

    private static Range target(Chart shown, Thread thread, boolean answer) {
        if (!answer || thread.answer().paragraph() == 0) {
            return thread.attacked();
        }
        return thread.answer().range() != null
                ? thread.answer().range()
                : shown.paragraph(thread.answer().paragraph()).range();
    }

    void show(Chart shown, Set<Coverage.State> hidden) {
        chart = shown;
        removeAll();
        heads(shown);
        List<Line> lines = new ArrayList<>();
        int row = 2;
        for (Claim claim : shown.claims()) {
            List<Thread> threads = claim.threads().stream()
                    .filter(each -> !hidden.contains(each.answer().state()))
                    .toList();
            if (threads.isEmpty() && !claim.threads().isEmpty()) {
                continue;
            }
            int rows = Math.max(1, threads.size());
            add(place(claim(claim), 1, row, rows));
            for (int i = 0; i < threads.size(); i++) {
                thread(claim, threads.get(i), row + i, lines);
            }
            row += rows;
        }
        getElement().setPropertyList("lines", lines);
    }

    private void heads(Chart shown) {
        int threads = shown.threads().size();
        long met = threads - shown.count(Coverage.State.OPEN) - shown.count(Coverage.State.MENTIONED);
        add(head("The letter claims", Integer.toString(shown.claims().size()), "", 1));
        add(head("They would say", threads + ", imagined", "them", 2));
        add(head("What answers it", met + " of " + threads, "", 3));
    }

    private static Component head(String words, String count, String classes, int column) {
        return place(
                Dom.el("h2", ("am-h " + classes).strip(), Dom.span("w", words), Dom.span("num", count)), column, 1, 1);
    }

    private static Component place(Component card, int column, int row, int rows) {
        card.getElement()
                .getStyle()
                .set("grid-column", Integer.toString(column))
                .set("grid-row", row + " / span " + rows);
        return card;
    }

    private void thread(Claim claim, Thread thread, int row, List<Line> lines) {
        String rebuttal = "r:" + thread.label();
        String answer = "a:" + thread.label();
        add(place(rebuttal(thread), 2, row, 1), place(answer(thread), 3, row, 1));
        lines.add(new Line(rebuttal, "c:" + claim.paragraph(), "attacks"));
        lines.add(new Line(rebuttal, answer, form(thread.answer().state())));
    }

    private static String form(Coverage.State state) {
        return switch (state) {
            case OPEN -> "open";
            case MENTIONED -> "mentions";
            case ANSWERED -> "answers";
            case CONCEDED -> "concedes";
        };
    }

    private static Component claim(Claim claim) {
        String told = claim.threads().isEmpty() ? "; nobody would object to it" : "";
        return node(
                        "c:" + claim.paragraph(),
                        "nd",
                        "Claim, paragraph " + claim.paragraph() + ", " + claim.role() + told + ": "
                                + brief(claim.text()))
                .with(
                        Dom.div("nd-h", Dom.text("b", "", "¶" + claim.paragraph()), Dom.span("", claim.role())),
                        Dom.p("", brief(claim.text())));
    }

    private static Component rebuttal(Thread thread) {
        String attack = Says.attack(thread.rebuttal().attack());
        return node(
                        "r:" + thread.label(),
                        "nd them",
                        thread.label() + ", " + attack.toLowerCase(Locale.ROOT) + ", strength "
                                + thread.rebuttal().strength() + " of 5: "
                                + thread.rebuttal().text())
                .with(
                        Dom.div(
                                "nd-h",
                                Dom.text("b", "", thread.label()),
                                Dom.span("", attack),
                                new Strength(thread.rebuttal().strength())),
                        Dom.p("", brief(thread.rebuttal().text())));
    }

    private static Component answer(Thread thread) {
        Answer answer = thread.answer();
        String said = Says.state(answer.state());
        if (answer.state() == Coverage.State.OPEN) {
            return node("a:" + thread.label(), "nd gap", thread.label() + " is open: nothing answers it yet")
                    .with(Dom.div("nd-h", Says.mark(answer.state(), said)), Dom.p("", "Nothing answers this yet."));
        }
        Dom.Block where = Dom.text("b", "end", answer.paragraph() == 0 ? "" : "¶" + answer.paragraph());
        return node(
                        "a:" + thread.label(),
                        "nd",
                        said + " in paragraph " + answer.paragraph() + ": " + brief(answer.text()))
                .with(Dom.div("nd-h", Says.mark(answer.state(), said), where), Dom.p("", brief(answer.text())));
    }

    private static Dom.Block node(String id, String classes, String label) {
        Dom.Block node = Dom.el("div", classes);
        node.getElement()
                .setAttribute("data-n", id)
                .setAttribute("tabindex", "-1")
                .setAttribute("role", "button")
                .setAttribute("aria-label", label);
        return node;
    }

    private static String brief(String text) {
        String plain = Prose.plain(text);
        if (plain.length() <= ROOM) {
            return plain;
        }
        int space = plain.lastIndexOf(' ', ROOM);
        return plain.substring(0, space > 0 ? space : ROOM).strip() + "…";
    }

    void choose(String label) {
        getElement().setProperty("chosen", label.isEmpty() ? "" : "r:" + label);
    }
}
