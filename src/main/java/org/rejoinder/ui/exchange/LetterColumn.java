package org.rejoinder.ui.exchange;

import java.io.Serializable;
import org.rejoinder.text.Range;
import org.rejoinder.ui.desk.Words;
import org.rejoinder.ui.exchange.Round.Side;
import org.rejoinder.ui.parts.Act;
import org.rejoinder.ui.parts.Dom;

/// The first column: the letter that is answered (your letter, or your last rejoinder).
final class LetterColumn implements Serializable {

    private static final long serialVersionUID = 1L;

    private final transient Acts acts;
    private final Column column = new Column("a", "you", "Your letter");

    LetterColumn(Acts acts) {
        this.acts = acts;
        column.foot();
    }

    Column column() {
        return column;
    }

    void show(Round shown, int round) {
        Side side = shown.letter();
        String name = round == 1 ? "Your letter" : "Your rejoinder, round " + (round - 1);
        String by =
                side.letter().from().isBlank() ? "" : ", from " + side.letter().from();
        String words = Words.count(side.words(), "word", "words");
        column.head(
                name,
                words + by,
                Act.icon("pen", "Open in the editor", () -> acts.open(side.letter(), new Range(0, 0))));
        column.show(side.passages());
        if (side.passages().isEmpty()) {
            column.more(Dom.div("empty", Dom.p("", "A few lines, and there will be something to answer.")));
        } else {
            column.more();
        }
        foot(shown.gaps().size());
    }

    private void foot(int edits) {
        if (edits == 0 || !acts.mayEdit()) {
            column.foot();
            return;
        }
        String words = "This round suggests " + Words.count(edits, "edit", "edits") + " to your letter";
        column.foot(Dom.span("grow t2", words), Act.outline("See the edits", acts::seeEdits));
    }
}
