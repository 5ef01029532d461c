package org.rejoinder.ui.exchange;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import java.util.Arrays;
import java.util.List;
import org.rejoinder.assistant.Correspondent.Point;
import org.rejoinder.assistant.Correspondent.Treatment;
import org.rejoinder.ui.exchange.Round.Row;
import org.rejoinder.ui.parts.Act;
import org.rejoinder.ui.parts.Dom;
import org.rejoinder.ui.parts.Icon;
import org.rejoinder.ui.parts.InPlace;
import org.rejoinder.ui.parts.KeyedList;
import org.rejoinder.ui.parts.Menu.Item;
import org.rejoinder.ui.parts.Prose;

/// Point by point: what the reply says and how the rejoinder will meet it. No row is ever empty.
final class PointsTable extends Composite<OrderedList> {

    private static final long serialVersionUID = 1L;

    private final transient Acts acts;
    private final transient KeyedList<Row> rows;

    PointsTable(Acts acts) {
        this.acts = acts;
        getContent().setClassName("pts");
        getContent().getElement().setAttribute("aria-label", "Their points, and how you meet each");
        rows = new KeyedList<>(
                getContent(), row -> row.point().number() + row.point().quote(), this::draw);
    }

    /// `answered` once there is a rejoinder, whose states are then told.
    void show(List<Row> shown, boolean answered) {
        Dom.toggle(getContent(), "is-before", !answered);
        rows.show(shown);
    }

    private Component draw(Row row) {
        Dom.Block item = Dom.el("li", "pt", line(row), quote(row.point()), how(row), words(row));
        if (row.point().treatment() == Treatment.PARKED) {
            item.add(reason(row));
        }
        return item;
    }

    private static Div line(Row row) {
        Point point = row.point();
        Div line = Dom.div("xp-m", Dom.span("pn", Integer.toString(point.number())), Dom.span("kind", point.label()));
        line.add(PassageView.to(point.replyParagraph()), PassageView.state(row.state()));
        return line;
    }

    private static Component quote(Point point) {
        return Dom.text("blockquote", "pt-q", Prose.plain(point.quote()));
    }

    private Component how(Row row) {
        Div how = Dom.div("pt-h", chooser(row), Dom.grow());
        if (row.decided() && acts.mayEdit()) {
            how.add(Act.ghost("Take back", () -> acts.takeBack(row))
                    .classed("sm")
                    .named("Take back what was decided"));
        }
        return how;
    }

    private Component chooser(Row row) {
        String now = Treatments.act(row.point().treatment());
        if (!acts.mayEdit()) {
            return Dom.span("pt-t", now);
        }
        Act[] anchor = new Act[1];
        anchor[0] = Act.bare("btn btn-outline pt-t", () -> acts.menu().open(anchor[0], "How to meet it", choices(row)))
                .menu();
        anchor[0].add(Dom.span("lb", now), new Icon("chev-d", "ic-12"));
        return anchor[0];
    }

    private List<Item> choices(Row row) {
        return Arrays.stream(Treatment.values())
                .map(each -> Item.of(Treatments.act(each), () -> acts.keep(row, treated(row.point(), each)))
                        .checked(each == row.point().treatment()))
                .toList();
    }

    private static Point treated(Point point, Treatment treatment) {
        boolean parking = treatment == Treatment.PARKED && point.reason().isBlank();
        String reason = parking ? "We need more time to answer this well." : point.reason();
        return changed(point, treatment, point.text(), reason);
    }

    private static Point changed(Point point, Treatment treatment, String text, String reason) {
        return new Point(
                point.number(),
                point.replyParagraph(),
                point.letterParagraph(),
                point.quote(),
                point.label(),
                treatment,
                text,
                reason);
    }

    private Component words(Row row) {
        Point point = row.point();
        return editable("What you say to point " + point.number(), point.text(), text -> {
            filled(text, "Answer it, concede it, or park it with a reason; a point is never left empty.");
            acts.keep(row, changed(point, point.treatment(), text, point.reason()));
        });
    }

    private Component reason(Row row) {
        Point point = row.point();
        Component field = editable("Why point " + point.number() + " is parked", point.reason(), text -> {
            filled(text, "A parked point keeps its reason, so that they can see it was heard.");
            acts.keep(row, changed(point, point.treatment(), point.text(), text));
        });
        return Dom.div("pt-r", Dom.span("t3", "Parked because"), field);
    }

    private Component editable(String name, String text, java.util.function.Consumer<String> save) {
        return acts.mayEdit() ? new InPlace(name, text, Prose::new, save) : new Prose(text);
    }

    private static void filled(String text, String otherwise) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
