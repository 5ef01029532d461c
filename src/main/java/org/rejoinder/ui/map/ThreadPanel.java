package org.rejoinder.ui.map;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rejoinder.assistant.Coverage;
import org.rejoinder.text.Paragraph;
import org.rejoinder.text.Range;
import org.rejoinder.ui.desk.Imagined;
import org.rejoinder.ui.desk.Words;
import org.rejoinder.ui.map.Chart.Thread;
import org.rejoinder.ui.parts.Act;
import org.rejoinder.ui.parts.Dom;
import org.rejoinder.ui.parts.Prose;
import org.rejoinder.ui.parts.Strength;

/// The thread that is chosen, and the letter with the words it concerns.
final class ThreadPanel extends Composite<Aside> {

    private static final long serialVersionUID = 1L;

    private final transient MapActs acts;
    private final Div head = Dom.div("h3");
    private final Div detail = Dom.div("");
    private final Div text = Dom.div("txt");

    ThreadPanel(MapActs acts) {
        this.acts = acts;
        Aside aside = getContent();
        aside.setClassName("pan map-pan");
        aside.getElement()
                .setAttribute("aria-label", "The thread that is chosen")
                .setAttribute("data-region", "");
        text.getElement().setAttribute("role", "list").setAttribute("aria-label", "The letter");
        aside.add(head, detail, Dom.div("h3 txt-h", Dom.text("h2", "", "In the letter")), text);
    }

    void show(Chart chart, @Nullable Thread thread) {
        head.removeAll();
        detail.removeAll();
        if (thread == null) {
            head.add(
                    Dom.text("h2", "", "Threads"),
                    Dom.span("sm", chart.threads().isEmpty() ? "" : "choose a card"));
        } else {
            head(chart, thread);
            detail.add(detail(chart, thread));
        }
        letter(chart, thread);
    }

    private void head(Chart chart, Thread thread) {
        List<Thread> all = chart.threads();
        String as = chart.audience() == null ? "" : ", from " + Imagined.within(chart.audience());
        int at = all.indexOf(thread);
        head.add(
                Dom.text("h2", "", thread.label()),
                Dom.span("sm", "of " + all.size() + as),
                Dom.grow(),
                Act.smallIcon("chev-u", "Previous", () -> go(all, at - 1)),
                Act.smallIcon("chev-d", "Next", () -> go(all, at + 1)),
                Act.smallIcon("x", "Close", () -> acts.choose("")));
    }

    private void go(List<Thread> all, int at) {
        acts.choose(all.get(Math.floorMod(at, all.size())).label());
    }

    private Component detail(Chart chart, Thread thread) {
        Coverage coverage = thread.rebuttal().coverage();
        Dom.Block card = Dom.el("article", "det");
        Dom.Block kind = Dom.text("b", "plum", Says.attack(thread.rebuttal().attack()));
        card.add(Dom.div(
                "nd-h",
                kind,
                Dom.span("", at(chart, thread)),
                new Strength(thread.rebuttal().strength())));
        card.add(Dom.p("claim", thread.rebuttal().text()));
        if (!thread.rebuttal().answeredBy().isBlank()) {
            var help = Dom.p("helpq", "");
            help.add(
                    Dom.text("b", "", "What would make it an answer. "),
                    Dom.span("", thread.rebuttal().answeredBy()));
            card.add(help);
        }
        String pinned = coverage.pinnedBy().isEmpty() ? "" : ", says " + coverage.pinnedBy();
        card.add(Dom.div("card-f", Says.mark(coverage.state(), said(coverage) + pinned)));
        if (acts.mayEdit()) {
            card.add(buttons(thread, coverage));
        }
        return card;
    }

    private static String at(Chart chart, Thread thread) {
        return chart.claims().stream()
                .filter(claim -> claim.threads().contains(thread))
                .map(claim -> "¶" + claim.paragraph())
                .findFirst()
                .orElse("");
    }

    private static String said(Coverage coverage) {
        String where = Words.places(coverage.paragraphs());
        return switch (coverage.state()) {
            case OPEN -> "Nothing answers this yet";
            case MENTIONED -> where.isEmpty() ? "Mentioned, not answered" : "Mentioned in " + where + ", not answered";
            case ANSWERED, CONCEDED -> Words.state(coverage);
        };
    }

    private Component buttons(Thread thread, Coverage coverage) {
        Div buttons = Dom.div("det-f");
        buttons.add(Act.outline("Go to the text", () -> acts.open(thread.attacked()))
                .classed("go"));
        if (coverage.state() != Coverage.State.CONCEDED) {
            buttons.add(Act.ghost("We concede it", () -> acts.pin(thread, Coverage.State.CONCEDED)));
        }
        if (coverage.state() != Coverage.State.ANSWERED) {
            buttons.add(Act.ghost("It is answered", () -> acts.pin(thread, Coverage.State.ANSWERED)));
        }
        if (!coverage.pinnedBy().isEmpty()) {
            buttons.add(Act.ghost("Judge again", () -> acts.unpin(thread)));
        }
        return buttons;
    }

    private void letter(Chart chart, @Nullable Thread thread) {
        text.removeAll();
        chart.paragraphs().forEach(each -> text.add(paragraph(chart, each, thread)));
        text.getElement().executeJs("this.querySelector('.is-lit, .is-hit')?.scrollIntoView({block: 'nearest'})");
    }

    private Component paragraph(Chart chart, Paragraph paragraph, @Nullable Thread thread) {
        boolean lit = thread != null && thread.answer().paragraph() == paragraph.number();
        boolean hit = thread != null && paragraph.range().contains(thread.attacked());
        Dom.Block block = Dom.el("p", lit ? "is-lit" : hit ? "is-hit" : "ell");
        block.add(Dom.span("pn", "¶" + paragraph.number()));
        if (lit || hit) {
            marked(chart, paragraph, thread, block);
        } else {
            block.add(Dom.span("", Prose.plain(paragraph.text())));
        }
        block.getElement().setAttribute("role", "listitem");
        block.getElement().addEventListener("click", click -> acts.open(paragraph.range()));
        return block;
    }

    private record Mark(Range range, String tag, String classes) {}

    private static void marked(Chart chart, Paragraph paragraph, @Nullable Thread thread, Dom.Block block) {
        List<Mark> marks = new ArrayList<>();
        if (thread != null) {
            Range answer = thread.answer().range();
            if (answer != null && paragraph.range().contains(answer)) {
                marks.add(new Mark(answer, "mark", ""));
            }
            if (paragraph.range().contains(thread.attacked())
                    && (answer == null || !answer.overlaps(thread.attacked()))) {
                marks.add(new Mark(thread.attacked(), "span", "hl"));
            }
        }
        marks.sort(java.util.Comparator.comparingInt(mark -> mark.range().from()));
        int at = paragraph.range().from();
        for (Mark mark : marks) {
            block.add(
                    Dom.span("", chart.head().text().substring(at, mark.range().from())));
            block.add(Dom.text(
                    mark.tag(), mark.classes(), mark.range().of(chart.head().text())));
            at = mark.range().to();
        }
        block.add(
                Dom.span("", chart.head().text().substring(at, paragraph.range().to())));
    }
}
