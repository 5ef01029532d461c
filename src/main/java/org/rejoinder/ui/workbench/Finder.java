package org.rejoinder.ui.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.rejoinder.letter.Letter;
import org.rejoinder.text.Range;
import org.rejoinder.ui.desk.Desk;
import org.rejoinder.ui.parts.Palette;

/// Looks for words in the titles and the text of all letters; runs away from the page.
final class Finder {

    private static final int MOST = 30;
    private static final int PER_LETTER = 4;

    private final Desk desk;
    private final BiConsumer<String, Range> open;

    Finder(Desk desk, BiConsumer<String, Range> open) {
        this.desk = desk;
        this.open = open;
    }

    List<Palette.Entry> find(String query) {
        List<Palette.Entry> found = new ArrayList<>();
        String wanted = query.toLowerCase(Locale.ROOT);
        for (Letter letter : desk.letters().all()) {
            if (found.size() < MOST) {
                within(letter, wanted, found);
            }
        }
        return found;
    }

    private void within(Letter letter, String wanted, List<Palette.Entry> found) {
        String text = text(letter);
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.length() != text.length()) {
            return;
        }
        int at = lower.indexOf(wanted);
        for (int hits = 0; at >= 0 && hits < PER_LETTER; hits++) {
            Range range = new Range(at, at + wanted.length());
            found.add(Palette.Entry.of(
                    "In the letters",
                    around(text, range),
                    letter.title(),
                    "list",
                    () -> open.accept(letter.id(), range)));
            at = lower.indexOf(wanted, range.to());
        }
    }

    private String text(Letter letter) {
        try {
            return desk.letterbox().head(letter.id()).text();
        } catch (RuntimeException unreadable) {
            return "";
        }
    }

    private static String around(String text, Range range) {
        int from = Math.max(text.lastIndexOf('\n', range.from()) + 1, range.from() - 24);
        int lineEnd = text.indexOf('\n', range.to());
        int to = Math.min(lineEnd < 0 ? text.length() : lineEnd, range.to() + 40);
        return (from > 0 && text.charAt(from - 1) != '\n' ? "…" : "")
                + text.substring(from, to).strip();
    }
}
