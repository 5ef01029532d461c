package org.rejoinder.text;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Gathers the sections of a change, joining neighbours of one kind as it goes. Texts that are joined piece by
/// piece grow in one buffer, so that a thousand pieces cost a thousand appends and not a thousand copies.
final class Sections {

    private final boolean withText;
    private int[] spans = new int[8];
    private int[] inserts = new int[8];
    private String[] texts;
    private int size;
    private @Nullable StringBuilder tail;

    Sections(boolean withText) {
        this.withText = withText;
        this.texts = withText ? new String[8] : new String[0];
    }

    int size() {
        return size;
    }

    void keep(int length) {
        add(length, ChangeDesc.KEPT, "", false);
    }

    void replace(int length, int inserted, String text) {
        add(length, inserted, text, false);
    }

    /// Adds a section; with `join` it becomes part of the last one whatever the two are.
    void add(int length, int inserted, String text, boolean join) {
        if (length == 0 && inserted <= 0) {
            return;
        }
        int last = size - 1;
        if (last >= 0 && inserted <= 0 && inserted == inserts[last]) {
            spans[last] += length;
        } else if (last >= 0 && length == 0 && spans[last] == 0) {
            lengthen(last, 0, inserted, text);
        } else if (join && last >= 0) {
            lengthen(last, length, inserted, text);
        } else {
            push(length, inserted, text);
        }
    }

    private void lengthen(int last, int length, int inserted, String text) {
        spans[last] += length;
        inserts[last] += inserted;
        if (withText && !text.isEmpty()) {
            if (tail == null) {
                tail = new StringBuilder(texts[last]);
            }
            tail.append(text);
        }
    }

    /// Adds a section as it is, even where it could be joined: what came over the wire keeps its own seams.
    void push(int length, int inserted, String text) {
        settle();
        if (size == spans.length) {
            grow();
        }
        spans[size] = length;
        inserts[size] = inserted;
        if (withText) {
            texts[size] = text;
        }
        size++;
    }

    private void grow() {
        spans = Arrays.copyOf(spans, size * 2);
        inserts = Arrays.copyOf(inserts, size * 2);
        if (withText) {
            texts = Arrays.copyOf(texts, size * 2);
        }
    }

    private void settle() {
        if (tail != null) {
            texts[size - 1] = tail.toString();
            tail = null;
        }
    }

    ChangeDesc toDesc() {
        return new ChangeDesc(Arrays.copyOf(spans, size), Arrays.copyOf(inserts, size));
    }

    ChangeSet toSet() {
        settle();
        return new ChangeSet(Arrays.copyOf(spans, size), Arrays.copyOf(inserts, size), Arrays.copyOf(texts, size));
    }
}
