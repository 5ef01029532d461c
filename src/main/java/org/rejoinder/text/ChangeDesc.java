package org.rejoinder.text;

import java.util.Arrays;
import java.util.OptionalInt;

/// The shape of a change without the inserted text: enough to map positions and other changes over it, cheaper
/// to keep.
///
/// A description is a row of sections that cover the old text from its start to its end. Section `i` spans
/// `spans[i]` units of the old text and either keeps them (`inserts[i]` is `KEPT`) or replaces them by
/// `inserts[i]` units. Immutable; every operation runs in time linear in the sections of its operands.
public sealed class ChangeDesc permits ChangeSet {

    /// Marks a section that stays as it is.
    static final int KEPT = -1;

    final int[] spans;
    final int[] inserts;
    private final int length;
    private final int newLength;

    ChangeDesc(int[] spans, int[] inserts) {
        this.spans = spans;
        this.inserts = inserts;
        long before = 0;
        long after = 0;
        for (int i = 0; i < spans.length; i++) {
            before += spans[i];
            after += inserts[i] == KEPT ? spans[i] : inserts[i];
        }
        this.length = Lengths.checked(before);
        this.newLength = Lengths.checked(after);
    }

    /// Units of the text before the change.
    public final int length() {
        return length;
    }

    /// Units of the text after the change.
    public final int newLength() {
        return newLength;
    }

    /// Whether nothing changes.
    public final boolean isEmpty() {
        return spans.length == 0 || (spans.length == 1 && inserts[0] == KEPT);
    }

    /// Units that the change puts in.
    public final int inserted() {
        int sum = 0;
        for (int insert : inserts) {
            sum += Math.max(0, insert);
        }
        return sum;
    }

    final int sections() {
        return spans.length;
    }

    /// The effect of this and then `next`, which starts where this ends.
    public ChangeDesc composeDesc(ChangeDesc next) {
        Lengths.follows(this, next);
        if (isEmpty()) {
            return next.desc();
        }
        return next.isEmpty()
                ? desc()
                : Composition.of(this, next, new Sections(false)).toDesc();
    }

    /// This change moved over `other`, which starts from the same text, so that it can follow it. With
    /// `before`, what both insert at one place comes from this one first.
    public ChangeDesc mapDesc(ChangeDesc other, boolean before) {
        Lengths.same(this, other);
        return other.isEmpty()
                ? desc()
                : Transposition.of(this, other, before, new Sections(false)).toDesc();
    }

    /// The description of the way back.
    public final ChangeDesc invertedDesc() {
        int[] back = new int[spans.length];
        int[] forth = new int[spans.length];
        for (int i = 0; i < spans.length; i++) {
            back[i] = inserts[i] == KEPT ? spans[i] : inserts[i];
            forth[i] = inserts[i] == KEPT ? KEPT : spans[i];
        }
        return new ChangeDesc(back, forth);
    }

    /// This without its text.
    public ChangeDesc desc() {
        return this;
    }

    /// Where `pos` of the old text is in the new; at an insertion before it for a negative `assoc`, else after
    /// it.
    ///
    /// @throws IndexOutOfBoundsException when the old text is shorter than `pos`
    public final int mapPos(int pos, int assoc) {
        return mapPos(pos, assoc, MapMode.SIMPLE).orElseThrow();
    }

    /// As the other, but empty when `mode` says that the position is gone.
    public final OptionalInt mapPos(int pos, int assoc, MapMode mode) {
        if (pos < 0 || pos > length) {
            throw new IndexOutOfBoundsException("Position " + pos + " is not in a text of " + length + " units.");
        }
        int from = 0;
        int moved = 0;
        for (int i = 0; i < spans.length; i++) {
            int to = from + spans[i];
            if (inserts[i] == KEPT) {
                if (to > pos) {
                    return OptionalInt.of(moved + pos - from);
                }
                moved += spans[i];
            } else {
                if (gone(mode, from, to, pos)) {
                    return OptionalInt.empty();
                }
                if (to > pos || (to == pos && assoc < 0 && from == to)) {
                    return OptionalInt.of(pos == from || assoc < 0 ? moved : moved + inserts[i]);
                }
                moved += inserts[i];
            }
            from = to;
        }
        return OptionalInt.of(moved);
    }

    private static boolean gone(MapMode mode, int from, int to, int pos) {
        return to >= pos
                && switch (mode) {
                    case SIMPLE -> false;
                    case TRACK_DEL -> from < pos && to > pos;
                    case TRACK_BEFORE -> from < pos;
                    case TRACK_AFTER -> to > pos;
                };
    }

    /// Whether a change touches the range, its ends included.
    public final boolean touches(int from, int to) {
        int start = 0;
        for (int i = 0; i < spans.length && start <= to; i++) {
            int end = start + spans[i];
            if (inserts[i] != KEPT && end >= from) {
                return true;
            }
            start = end;
        }
        return false;
    }

    /// Tells the stretches that stay.
    public final void forEachGap(GapVisitor visitor) {
        int old = 0;
        int now = 0;
        for (int i = 0; i < spans.length; i++) {
            if (inserts[i] == KEPT) {
                visitor.gap(old, now, spans[i]);
            }
            old += spans[i];
            now += inserts[i] == KEPT ? spans[i] : inserts[i];
        }
    }

    /// Receives stretches that stay: where in the old text, where in the new, how long.
    @FunctionalInterface
    public interface GapVisitor {
        void gap(int fromOld, int fromNew, int length);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ChangeDesc desc
                && other.getClass() == getClass()
                && Arrays.equals(spans, desc.spans)
                && Arrays.equals(inserts, desc.inserts);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(spans) + Arrays.hashCode(inserts);
    }

    /// Sections as `old` for kept ones and `old:new` for others, for messages and tests.
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < spans.length; i++) {
            text.append(i > 0 ? " " : "").append(spans[i]);
            if (inserts[i] != KEPT) {
                text.append(':').append(inserts[i]);
            }
        }
        return text.toString();
    }
}
