package org.rejoinder.text;

/// A stretch of text from `from` (inclusive) to `to` (exclusive), in UTF-16 units; `0 <= from <= to`.
public record Range(int from, int to) {

    public Range {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("Not a range: " + from + " to " + to);
        }
    }

    public int length() {
        return to - from;
    }

    public boolean isEmpty() {
        return from == to;
    }

    /// Whether the two share at least one unit.
    public boolean overlaps(Range other) {
        return from < other.to && other.from < to;
    }

    public boolean contains(Range other) {
        return from <= other.from && other.to <= to;
    }

    public Range shift(int by) {
        return new Range(from + by, to + by);
    }

    /// The text of this range; throws IndexOutOfBoundsException when the text is shorter.
    public String of(String text) {
        return text.substring(from, to);
    }
}
