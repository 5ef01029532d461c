package org.rejoinder.ui.map;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import org.rejoinder.ui.map.Chart.Claim;
import org.rejoinder.ui.map.Chart.Thread;
import org.rejoinder.ui.parts.Act;
import org.rejoinder.ui.parts.Dom;
import org.rejoinder.ui.parts.Prose;
import org.rejoinder.ui.parts.Strength;

/// The map as a table: for reading in order, for narrow windows, for those who listen.
final class MapTable extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient MapActs acts;

    MapTable(MapActs acts) {
        this.acts = acts;
        getContent().setClassName("amap-t");
        getContent()
                .getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", "The map as a table");
    }

    void show(Chart chart) {
        getContent().removeAll();
        Dom.Block rows = Dom.el("tbody", "");
        chart.claims().forEach(claim -> rows(claim, rows));
        Dom.Block head = Dom.el("tr", "");
        for (String name : new String[] {"The letter claims", "They would say", "Strength", "What answers it"}) {
            Dom.Block cell = Dom.text("th", "", name);
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        getContent()
                .add(Dom.el(
                        "table",
                        "",
                        Dom.text(
                                "caption",
                                "sr-only",
                                "Claims, rebuttals and answers of "
                                        + chart.letter().title()),
                        Dom.el("thead", "", head),
                        rows));
    }

    private void rows(Claim claim, Dom.Block rows) {
        int span = Math.max(1, claim.threads().size());
        Component first = cell("¶" + claim.paragraph(), claim.text(), () -> acts.open(claim.range()));
        first.getElement().setAttribute("rowspan", Integer.toString(span)).setAttribute("scope", "rowgroup");
        if (claim.threads().isEmpty()) {
            Dom.Block none = Dom.text("td", "t3", "Nobody would object to this.");
            none.getElement().setAttribute("colspan", "3");
            rows.add(Dom.el("tr", "", first, none));
        }
        for (int i = 0; i < claim.threads().size(); i++) {
            Dom.Block row = Dom.el("tr", "");
            if (i == 0) {
                row.add(first);
            }
            thread(claim.threads().get(i), row);
            rows.add(row);
        }
    }

    private void thread(Thread thread, Dom.Block row) {
        row.add(cell(thread.label(), thread.rebuttal().text(), () -> acts.choose(thread.label())));
        row.add(Dom.el("td", "", new Strength(thread.rebuttal().strength())));
        String where =
                thread.answer().paragraph() == 0 ? "" : " ¶" + thread.answer().paragraph();
        row.add(Dom.el(
                "td",
                "",
                Says.mark(thread.answer().state(), Says.state(thread.answer().state()) + where),
                Dom.p("c", Prose.plain(thread.answer().text()))));
    }

    private static Component cell(String label, String text, Runnable act) {
        Act go = Act.bare("lnk num", act);
        go.add(Dom.span("", label));
        return Dom.el("td", "", go, Dom.p("c", Prose.plain(text)));
    }
}
