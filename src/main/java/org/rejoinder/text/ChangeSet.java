package org.rejoinder.text;

import java.util.Arrays;
import java.util.List;

/// A change of a text, as `ChangeSet` of `@codemirror/state`: it fits texts of exactly one length, and makes
/// another text of them.
///
/// Inserted line breaks are single `\n`. Immutable; every operation runs in time linear in its operands and the
/// text that it makes.
public final class ChangeSet extends ChangeDesc {

    final String[] texts;

    ChangeSet(int[] spans, int[] inserts, String[] texts) {
        super(spans, inserts);
        this.texts = texts;
    }

    /// The change of a text of `length` units that leaves it as it is.
    public static ChangeSet empty(int length) {
        return length == 0 ? new Sections(true).toSet() : builder().keep(length).build();
    }

    /// The changes, all of them places in the same text of `length` units, as one; they may be given in any
    /// order.
    ///
    /// @throws IllegalArgumentException when a change does not fit the text
    public static ChangeSet of(int length, List<Change> changes) {
        return Changes.toSet(length, changes);
    }

    /// As the other.
    public static ChangeSet of(int length, Change... changes) {
        return of(length, List.of(changes));
    }

    /// One replacement in a text of `length` units.
    public static ChangeSet replace(int length, int from, int to, String insert) {
        return of(length, new Change(from, to, insert));
    }

    /// Reads the JSON of `toJson`; throws IllegalArgumentException saying what is wrong with it.
    public static ChangeSet fromJson(String json) {
        return new ChangeReader(json).read();
    }

    /// Gathers a change section by section.
    public static Builder builder() {
        return new Builder();
    }

    /// The changed text.
    ///
    /// @throws IllegalArgumentException when `text` has not the length that this was made for
    public String apply(String text) {
        Lengths.fits(this, text.length());
        StringBuilder result = new StringBuilder(newLength());
        int at = 0;
        for (int i = 0; i < spans.length; i++) {
            if (inserts[i] == KEPT) {
                result.append(text, at, at + spans[i]);
            } else {
                result.append(texts[i]);
            }
            at += spans[i];
        }
        return result.toString();
    }

    /// Changes `text` in place; as `apply`, but moves only what stands after the changes.
    public void applyTo(StringBuilder text) {
        Lengths.fits(this, text.length());
        int at = 0;
        for (int i = 0; i < spans.length; i++) {
            if (inserts[i] == KEPT) {
                at += spans[i];
            } else {
                text.replace(at, at + spans[i], texts[i]);
                at += inserts[i];
            }
        }
    }

    /// The effect of this and then `next`, which starts from the text that this makes.
    public ChangeSet compose(ChangeSet next) {
        Lengths.follows(this, next);
        if (isEmpty()) {
            return next;
        }
        return next.isEmpty()
                ? this
                : Composition.of(this, next, new Sections(true)).toSet();
    }

    /// This change moved over `other`, which starts from the same text, so that it can follow it; `other`
    /// counts as made first. For any A and B of one text `A.compose(B.map(A))` and `B.compose(A.map(B, true))`
    /// make the same text.
    public ChangeSet map(ChangeDesc other) {
        return map(other, false);
    }

    /// As the other; with `before`, this counts as made first.
    public ChangeSet map(ChangeDesc other, boolean before) {
        Lengths.same(this, other);
        return other.isEmpty()
                ? this
                : Transposition.of(this, other, before, new Sections(true)).toSet();
    }

    /// The way back, given the text before the change.
    public ChangeSet invert(String before) {
        Lengths.fits(this, before.length());
        ChangeDesc back = invertedDesc();
        String[] removed = new String[spans.length];
        int at = 0;
        for (int i = 0; i < spans.length; i++) {
            removed[i] = inserts[i] == KEPT ? "" : before.substring(at, at + spans[i]);
            at += spans[i];
        }
        return new ChangeSet(back.spans, back.inserts, removed);
    }

    @Override
    public ChangeDesc desc() {
        return new ChangeDesc(spans, inserts);
    }

    /// Tells each changed place, with what it holds now; neighbouring sections are told as one.
    public void forEachChange(ChangeVisitor visitor) {
        forEachChange(false, visitor);
    }

    /// As the other; with `individual`, neighbouring sections are told one by one.
    public void forEachChange(boolean individual, ChangeVisitor visitor) {
        int old = 0;
        int now = 0;
        int i = 0;
        while (i < spans.length) {
            if (inserts[i] == KEPT) {
                old += spans[i];
                now += spans[i++];
                continue;
            }
            int end = individual ? i + 1 : endOfRun(i);
            int oldEnd = old + sum(spans, i, end);
            int nowEnd = now + sum(inserts, i, end);
            visitor.change(old, oldEnd, now, nowEnd, joined(i, end));
            old = oldEnd;
            now = nowEnd;
            i = end;
        }
    }

    private int endOfRun(int from) {
        int end = from + 1;
        while (end < spans.length && inserts[end] != KEPT) {
            end++;
        }
        return end;
    }

    private static int sum(int[] values, int from, int to) {
        int sum = 0;
        for (int i = from; i < to; i++) {
            sum += values[i];
        }
        return sum;
    }

    private String joined(int from, int to) {
        return to == from + 1
                ? texts[from]
                : String.join("", Arrays.asList(texts).subList(from, to));
    }

    /// Receives changed places: in the old text, in the new, and the text that is there now.
    @FunctionalInterface
    public interface ChangeVisitor {
        void change(int fromOld, int toOld, int fromNew, int toNew, String inserted);
    }

    /// The JSON that CodeMirror reads: a number keeps, `[n]` deletes, `[n,"line","line"]` replaces.
    public String toJson() {
        return ChangeWriter.write(this);
    }

    @Override
    public boolean equals(Object other) {
        return super.equals(other) && other instanceof ChangeSet set && Arrays.equals(texts, set.texts);
    }

    @Override
    public int hashCode() {
        return 31 * super.hashCode() + Arrays.hashCode(texts);
    }

    /// One replacement: `[from, to)` of a text by `insert`; line breaks in any form become `\n`.
    public record Change(int from, int to, String insert) {

        public Change {
            insert = Changes.plainBreaks(insert);
        }
    }

    /// A change in the making: sections from the start of the text to its end. Empty sections are left out;
    /// else each stays itself.
    public static final class Builder {

        private final Sections sections = new Sections(true);

        private Builder() {}

        /// Keeps the next `length` units.
        public Builder keep(int length) {
            return section(length, KEPT, "");
        }

        /// Replaces the next `length` units by `insert`, whose line breaks are `\n`.
        public Builder replace(int length, String insert) {
            if (insert.indexOf('\r') >= 0) {
                throw new IllegalArgumentException("A line break in a change is a single \\n.");
            }
            return section(length, insert.length(), insert);
        }

        private Builder section(int length, int inserted, String text) {
            if (length < 0) {
                throw new IllegalArgumentException("A section of a change cannot be shorter than nothing: " + length);
            }
            if (length > 0 || inserted > 0) {
                sections.push(length, inserted, text);
            }
            return this;
        }

        /// The change; throws IllegalArgumentException when it is longer than a text can be.
        public ChangeSet build() {
            return sections.toSet();
        }
    }
}
