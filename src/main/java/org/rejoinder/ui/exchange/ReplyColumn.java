package org.rejoinder.ui.exchange;

import com.vaadin.flow.component.html.Span;
import java.io.Serializable;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rejoinder.assistant.Correspondent.Tone;
import org.rejoinder.letter.Audience;
import org.rejoinder.text.Range;
import org.rejoinder.ui.desk.Imagined;
import org.rejoinder.ui.exchange.Round.Side;
import org.rejoinder.ui.parts.Act;
import org.rejoinder.ui.parts.Dom;
import org.rejoinder.ui.parts.Seg;

/// The middle column: what they would write back. Always said to be imagined.
final class ReplyColumn implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String NAME = "Devil’s-advocate reply";

    private final transient Acts acts;
    private final Column column = new Column("b", "them", NAME);
    private final Seg firm = new Seg("How firm should they be?", "seg");
    private transient @Nullable Side shown;
    private Tone tone = Tone.FAIR;

    ReplyColumn(Acts acts) {
        this.acts = acts;
        for (Tone each : Tone.values()) {
            String name = each.name().charAt(0) + each.name().substring(1).toLowerCase(Locale.ROOT);
            firm.option(each.name(), name, () -> choose(each));
        }
        firm.choose(tone.name());
        Span question = Dom.span("grow t2", "How firm should they be?");
        column.foot(question, firm);
    }

    Column column() {
        return column;
    }

    Tone tone() {
        return tone;
    }

    private void choose(Tone chosen) {
        tone = chosen;
        firm.choose(chosen.name());
    }

    void show(Round round, @Nullable Audience audience) {
        Side side = round.reply();
        if (side != null && side.equals(shown)) {
            return;
        }
        shown = side;
        if (audience == null) {
            column.head(NAME, "Imagined, as whoever you choose.");
            column.empty(
                    "Choose who might answer, and their reply appears here.",
                    Act.primary("Choose who might answer", acts::askWho));
        } else if (side == null) {
            column.head(NAME, "To be imagined, as " + Imagined.within(audience) + ".");
            column.empty("No reply yet. Ask " + Imagined.within(audience) + " to answer?", ask());
        } else {
            head(side, audience);
            column.show(side.passages());
            column.more();
        }
    }

    private Act[] ask() {
        return acts.mayEdit() ? new Act[] {Act.primary("Write their reply", acts::writeReply)} : new Act[0];
    }

    private void head(Side side, Audience audience) {
        Act open = Act.icon("pen", "Open the reply in the editor", () -> acts.open(side.letter(), new Range(0, 0)));
        Act again = Act.icon("refresh", "Imagine it again", acts::writeReply);
        again.setVisible(acts.mayEdit());
        column.head(NAME, Imagined.words(audience), again, open);
    }

    void writing(Audience audience) {
        shown = null;
        Act stop = Act.outline("Stop", acts::stop).with("stop");
        column.head(NAME, Imagined.words(audience), stop);
        column.writing("");
    }
}
