package org.rejoinder.ui.exchange;

import com.vaadin.flow.component.Component;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rejoinder.letter.Audience;
import org.rejoinder.text.Range;
import org.rejoinder.ui.desk.Imagined;
import org.rejoinder.ui.desk.Words;
import org.rejoinder.ui.exchange.Round.Row;
import org.rejoinder.ui.exchange.Round.Side;
import org.rejoinder.ui.parts.Act;
import org.rejoinder.ui.parts.Dom;
import org.rejoinder.ui.parts.Seg;

/// The last column: the points of the reply with how you meet each, and the rejoinder that comes of them.
final class RejoinderColumn implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String NAME = "Your rejoinder";

    private final transient Acts acts;
    private final Column column = new Column("c", "you", NAME);
    private final PointsTable table;
    private final Seg form = new Seg("Form", "seg seg-sm");
    private transient @Nullable Round round;
    private transient @Nullable Audience audience;
    private boolean points;

    RejoinderColumn(Acts acts) {
        this.acts = acts;
        table = new PointsTable(acts);
        form.option("letter", "Letter", () -> points(false));
        form.option("points", "Points", () -> points(true));
    }

    Column column() {
        return column;
    }

    private void points(boolean shown) {
        points = shown;
        if (round != null) {
            show(round, audience);
        }
    }

    void show(Round shown, @Nullable Audience by) {
        round = shown;
        audience = by;
        table.show(shown.rows(), shown.rejoinder() != null);
        Side side = shown.rejoinder();
        if (shown.reply() == null || by == null) {
            column.head(NAME, "Once they have answered.");
            column.empty("When their reply is here, each of its points waits for your answer.");
            column.foot();
        } else if (side == null) {
            beforehand(shown);
        } else {
            written(shown, side, by);
        }
    }

    private void beforehand(Round shown) {
        int count = shown.rows().size();
        column.head(
                NAME,
                count == 0 ? "Reading their points" : Words.count(count, "point", "points") + " to meet, one by one");
        column.show(List.of());
        column.more(table);
        if (acts.mayEdit() && count > 0) {
            Act write = Act.primary("Write my rejoinder", acts::writeRejoinder);
            column.foot(Dom.span("grow t2", "Each answered, conceded or parked"), write);
        } else {
            column.foot();
        }
    }

    private void written(Round shown, Side side, Audience by) {
        form.choose(points ? "points" : "letter");
        Act open = Act.icon("pen", "Open the rejoinder in the editor", () -> acts.open(side.letter(), new Range(0, 0)));
        column.head(NAME, "To " + Imagined.within(by) + ", " + Words.count(side.words(), "word", "words"), form, open);
        if (points) {
            column.show(List.of());
            column.more(table);
        } else {
            column.show(side.passages());
            column.more(holes(shown));
        }
        foot();
    }

    private Component[] holes(Round shown) {
        List<Component> holes = new ArrayList<>();
        for (Row row : shown.holes()) {
            holes.add(new Hole(acts, row));
        }
        return holes.toArray(Component[]::new);
    }

    private void foot() {
        if (!acts.mayEdit()) {
            column.foot();
            return;
        }
        Act again = Act.ghost("Write it again", acts::writeRejoinder);
        Act next = Act.outline("Let them answer", acts::letThemAnswer).with("reply");
        column.foot(again, Dom.grow(), next);
    }

    void writing() {
        Act stop = Act.outline("Stop", acts::stop).with("stop");
        column.head(NAME, "From your points", stop);
        column.writing("");
        column.foot();
    }
}
