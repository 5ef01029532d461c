package org.rejoinder.text;

/// Two changes made one after the other, as one: both are walked along the text between them.
final class Composition {

    private final Cursor first;
    private final Cursor second;
    private final Sections result;
    private boolean open;

    private Composition(ChangeDesc first, ChangeDesc second, Sections result) {
        this.first = new Cursor(first);
        this.second = new Cursor(second);
        this.result = result;
    }

    static Sections of(ChangeDesc first, ChangeDesc second, Sections result) {
        Composition composition = new Composition(first, second, result);
        while (!composition.first.done() || !composition.second.done()) {
            composition.step();
        }
        return result;
    }

    private void step() {
        if (first.deletes()) {
            result.add(first.span(), 0, "", open);
            first.advance();
        } else if (second.changes() && second.span() == 0) {
            result.add(0, second.insert(), second.text(), open);
            second.advance();
        } else {
            both(Math.min(first.outcome(), second.span()));
        }
    }

    /// The next `length` units of the text between. While one side is inside a replacement, what comes joins
    /// the section it began.
    private void both(int length) {
        int before = result.size();
        if (first.keeps() && second.keeps()) {
            result.add(length, ChangeDesc.KEPT, "", open);
        } else if (first.keeps()) {
            result.add(length, second.begun() ? 0 : second.insert(), second.begun() ? "" : second.text(), open);
        } else if (second.keeps()) {
            result.add(first.begun() ? 0 : first.span(), length, first.text(length), open);
        } else {
            result.add(
                    first.begun() ? 0 : first.span(),
                    second.begun() ? 0 : second.insert(),
                    second.begun() ? "" : second.text(),
                    open);
        }
        boolean inside = first.insert() > length || (second.changes() && second.span() > length);
        open = inside && (open || result.size() > before);
        first.walkNew(length);
        second.walkOld(length);
    }
}
