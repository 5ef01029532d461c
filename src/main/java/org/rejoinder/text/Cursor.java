package org.rejoinder.text;

/// Walks along the sections of a change, counting in the old text or in the new.
final class Cursor {

    private static final int DONE = -2;

    private final ChangeDesc change;
    private int next;
    private int span;
    private int insert;
    private int taken;

    Cursor(ChangeDesc change) {
        this.change = change;
        advance();
    }

    /// Goes to the next section.
    void advance() {
        taken = 0;
        if (next < change.sections()) {
            span = change.spans[next];
            insert = change.inserts[next];
        } else {
            span = 0;
            insert = DONE;
        }
        next++;
    }

    boolean done() {
        return insert == DONE;
    }

    boolean keeps() {
        return insert == ChangeDesc.KEPT;
    }

    boolean changes() {
        return insert >= 0;
    }

    boolean deletes() {
        return insert == 0;
    }

    /// Which section this is, from 1.
    int number() {
        return next;
    }

    /// What is left of the section in the old text.
    int span() {
        return span;
    }

    /// What is left of the section in the new text.
    int outcome() {
        return keeps() ? span : insert;
    }

    /// The length that the section inserts.
    int insert() {
        return insert;
    }

    /// Whether a part of the section was walked already.
    boolean begun() {
        return taken > 0;
    }

    String text() {
        return change instanceof ChangeSet set && changes() ? set.texts[next - 1] : "";
    }

    /// The next `length` units of what is inserted.
    String text(int length) {
        if (!(change instanceof ChangeSet set)) {
            return "";
        }
        String whole = set.texts[next - 1];
        return length == whole.length() ? whole : whole.substring(taken, taken + length);
    }

    /// Walks `length` units of the old text.
    void walkOld(int length) {
        if (length == span) {
            advance();
        } else {
            span -= length;
            taken += length;
        }
    }

    /// Walks `length` units of the new text.
    void walkNew(int length) {
        if (keeps()) {
            walkOld(length);
        } else if (length == insert) {
            advance();
        } else {
            insert -= length;
            taken += length;
        }
    }
}
