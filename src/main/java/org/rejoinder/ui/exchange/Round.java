package org.rejoinder.ui.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rejoinder.assistant.Correspondent.Point;
import org.rejoinder.collab.Snapshot;
import org.rejoinder.letter.Letter;
import org.rejoinder.text.Range;

/// One round as its texts stand now: three letters in passages, and the reply's points with how each is met.
record Round(Side letter, @Nullable Side reply, @Nullable Side rejoinder, List<Row> rows) {

    /// A letter cut into passages.
    record Side(Letter letter, Snapshot head, List<Passage> passages) {

        int words() {
            String text = head.text().strip();
            return text.isEmpty() ? 0 : text.split("\\s+").length;
        }
    }

    /// A paragraph. `courtesy` is a greeting or a closing line; `answers` is the paragraph of the letter to the
    /// left that it speaks to (0 when none); `state` is set on the reply's points once there is a rejoinder.
    record Passage(
            int number,
            Range range,
            String text,
            boolean courtesy,
            String label,
            int answers,
            @Nullable State state) {}

    /// A point of the reply. `answeredIn` is the rejoinder's paragraph (0 when none); `gap` when the letter
    /// itself leaves it open; `decision` names what a writer kept about it (empty when nobody did).
    record Row(Point point, State state, int answeredIn, boolean gap, String decision) {

        boolean decided() {
            return !decision.isEmpty();
        }
    }

    /// How far the rejoinder meets a point.
    enum State {
        ANSWERED("Answered", "done", "st-yes"),
        CONCEDED("Conceded", "concede", "st-con"),
        PARTLY("In part", "half", "st-part"),
        PARKED("Parked", "clock", "st-idle"),
        OPEN("Open", "ring", "st-no");

        private final String words;
        private final String icon;
        private final String tint;

        State(String words, String icon, String tint) {
            this.words = words;
            this.icon = icon;
            this.tint = tint;
        }

        String words() {
            return words;
        }

        String icon() {
            return icon;
        }

        String tint() {
            return tint;
        }
    }

    long count(State state) {
        return rows.stream().filter(row -> row.state() == state).count();
    }

    /// Points that the letter itself leaves open.
    List<Row> gaps() {
        return rows.stream().filter(Row::gap).toList();
    }

    /// Points that nothing in the rejoinder meets yet.
    List<Row> holes() {
        return rows.stream().filter(row -> row.state() == State.OPEN).toList();
    }
}
