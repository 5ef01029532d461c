package org.rejoinder.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Cuts a letter into its blocks: blank lines separate, a heading is a block of its own, a fence runs to its
/// end.
public final class Paragraphs {

    private static final Pattern HEADING = Pattern.compile(" {0,3}#{1,6}(\\s.*)?");
    private static final Pattern FENCE = Pattern.compile(" {0,3}(```|~~~).*");
    private static final Pattern ITEM = Pattern.compile(" {0,3}([-*+]|\\d{1,9}[.)])\\s.*");

    private final String text;
    private final List<Paragraph> blocks = new ArrayList<>();
    private int start = -1;
    private int end;
    private Paragraph.Kind kind = Paragraph.Kind.PROSE;
    private boolean fenced;

    private Paragraphs(String text) {
        this.text = text;
    }

    /// The blocks of `text` in order, numbered from 1; runs in time linear in the text.
    public static List<Paragraph> of(String text) {
        return new Paragraphs(text).cut();
    }

    private List<Paragraph> cut() {
        int at = 0;
        while (at <= text.length()) {
            int lineEnd = text.indexOf('\n', at);
            int stop = lineEnd < 0 ? text.length() : lineEnd;
            line(at, stop);
            at = stop + 1;
        }
        close();
        return List.copyOf(blocks);
    }

    private void line(int from, int to) {
        String line = text.substring(from, to);
        if (fenced) {
            end = to;
            fenced = !FENCE.matcher(line).matches();
            if (!fenced) {
                close();
            }
        } else if (line.isBlank()) {
            close();
        } else {
            content(line, from, to);
        }
    }

    private void content(String line, int from, int to) {
        Paragraph.Kind found = kindOf(line);
        if (start >= 0 && (found == Paragraph.Kind.HEADING || found == Paragraph.Kind.CODE)) {
            close();
        }
        if (start < 0) {
            start = from;
            kind = found;
        }
        end = to;
        fenced = found == Paragraph.Kind.CODE;
        if (found == Paragraph.Kind.HEADING) {
            close();
        }
    }

    private static Paragraph.Kind kindOf(String line) {
        if (HEADING.matcher(line).matches()) {
            return Paragraph.Kind.HEADING;
        }
        if (FENCE.matcher(line).matches()) {
            return Paragraph.Kind.CODE;
        }
        if (line.stripLeading().startsWith(">")) {
            return Paragraph.Kind.QUOTE;
        }
        return ITEM.matcher(line).matches() ? Paragraph.Kind.LIST : Paragraph.Kind.PROSE;
    }

    private void close() {
        if (start >= 0) {
            Range range = new Range(start, end);
            blocks.add(new Paragraph(blocks.size() + 1, range, range.of(text), kind));
        }
        start = -1;
        fenced = false;
    }
}
