package org.rejoinder.ui.history;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import org.rejoinder.text.Paragraph;
import org.rejoinder.text.Paragraphs;

/// Two texts of a letter, paragraph beside paragraph.
record Comparison(List<Row> rows) {

    /// A pair of paragraphs; one side is empty when it came or went, both are the same when nothing changed.
    record Row(int beforeNumber, String before, int afterNumber, String after) {

        boolean same() {
            return before.equals(after);
        }
    }

    static Comparison of(String before, String after) {
        List<String> from = texts(before);
        List<String> to = texts(after);
        List<Row> rows = new ArrayList<>();
        int at = 0;
        int there = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(from, to).getDeltas()) {
            while (at < delta.getSource().getPosition()) {
                rows.add(new Row(at + 1, from.get(at), there + 1, to.get(there)));
                at++;
                there++;
            }
            int gone = delta.getSource().size();
            int come = delta.getTarget().size();
            for (int i = 0; i < Math.max(gone, come); i++) {
                rows.add(new Row(
                        i < gone ? at + i + 1 : 0,
                        i < gone ? from.get(at + i) : "",
                        i < come ? there + i + 1 : 0,
                        i < come ? to.get(there + i) : ""));
            }
            at += gone;
            there += come;
        }
        while (at < from.size()) {
            rows.add(new Row(at + 1, from.get(at++), there + 1, to.get(there++)));
        }
        return new Comparison(List.copyOf(rows));
    }

    private static List<String> texts(String text) {
        return Paragraphs.of(text).stream().map(Paragraph::text).toList();
    }

    List<Row> changes() {
        return rows.stream().filter(row -> !row.same()).toList();
    }
}
