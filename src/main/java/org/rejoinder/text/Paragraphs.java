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

    /// The same blocks as `of(after)`, of which only those that the change touches are read again; the others keep
    /// their strings. `blocks` are those of `before`.
    public static List<Paragraph> of(String after, String before, List<Paragraph> blocks) {
        Stretch change = Stretch.between(before, after);
        int kept = 0;
        for (int i = blocks.size() - 1; i > 0 && kept == 0; i--) {
            if (blocks.get(i).range().from() < change.from() && standsApart(blocks, i, before)) {
                kept = i;
            }
        }
        Paragraphs cutter = new Paragraphs(after);
        cutter.blocks.addAll(blocks.subList(0, kept));
        int first = kept;
        while (first < blocks.size() && !isBehind(blocks, first, before, change)) {
            first++;
        }
        int from = kept == 0 ? 0 : blocks.get(kept).range().from();
        return cutter.cut(from, blocks, before, first, change.moves());
    }

    /// Whether the block lies wholly in what is unchanged behind the change, with the blank line before it.
    private static boolean isBehind(List<Paragraph> blocks, int i, String before, Stretch change) {
        return i > 0 && blocks.get(i - 1).range().to() >= change.toBefore() && standsApart(blocks, i, before);
    }

    /// Whether a blank line parts the block from the one before it.
    private static boolean standsApart(List<Paragraph> blocks, int i, String text) {
        int gap = blocks.get(i - 1).range().to();
        int next = blocks.get(i).range().from();
        int line = text.indexOf('\n', gap);
        return line >= 0 && line + 1 < next && text.indexOf('\n', line + 1) < next;
    }

    private List<Paragraph> cut() {
        return cut(0, List.of(), "", 0, 0);
    }

    private List<Paragraph> cut(int from, List<Paragraph> old, String before, int first, int by) {
        int next = first;
        int at = from;
        while (at <= text.length()) {
            while (next < old.size()
                    && (old.get(next).range().from() + by < at || next > 0 && !standsApart(old, next, before))) {
                next++;
            }
            if (next < old.size() && start < 0 && old.get(next).range().from() + by == at) {
                moved(old.subList(next, old.size()), by);
                return List.copyOf(blocks);
            }
            int lineEnd = text.indexOf('\n', at);
            int stop = lineEnd < 0 ? text.length() : lineEnd;
            line(at, stop);
            at = stop + 1;
        }
        close();
        return List.copyOf(blocks);
    }

    private void moved(List<Paragraph> behind, int by) {
        for (Paragraph block : behind) {
            int number = blocks.size() + 1;
            blocks.add(
                    by == 0 && number == block.number()
                            ? block
                            : new Paragraph(number, block.range().shift(by), block.text(), block.kind()));
        }
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
