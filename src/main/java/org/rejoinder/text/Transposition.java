package org.rejoinder.text;

/// Moves one change over another that starts from the same text, by walking both along that text.
final class Transposition {

    private final Cursor mine;
    private final Cursor theirs;
    private final boolean before;
    private final Sections result;
    /// The section of mine whose text is placed already: a replacement may be walked in pieces, its text goes
    /// in once.
    private int placed;

    private Transposition(ChangeDesc mine, ChangeDesc theirs, boolean before, Sections result) {
        this.mine = new Cursor(mine);
        this.theirs = new Cursor(theirs);
        this.before = before;
        this.result = result;
    }

    static Sections of(ChangeDesc mine, ChangeDesc theirs, boolean before, Sections result) {
        Transposition walk = new Transposition(mine, theirs, before, result);
        while (!walk.mine.done() || !walk.theirs.done()) {
            walk.step();
        }
        return result;
    }

    private void step() {
        if (mine.keeps() && theirs.keeps()) {
            int length = Math.min(mine.span(), theirs.span());
            result.keep(length);
            mine.walkOld(length);
            theirs.walkOld(length);
        } else if (theirs.changes() && theirsFirst()) {
            passTheirs();
        } else {
            placeMine();
        }
    }

    /// Changes are ordered by where they start, then the shorter first, then as `before` says.
    private boolean theirsFirst() {
        if (!mine.changes() || isPlaced()) {
            return true;
        }
        return !mine.begun() && (theirs.span() < mine.span() || (theirs.span() == mine.span() && !before));
    }

    private boolean isPlaced() {
        return placed >= mine.number();
    }

    /// What they inserted stays; what they deleted is gone from mine too, save the texts that I put in there.
    private void passTheirs() {
        result.keep(theirs.insert());
        int left = theirs.span();
        while (left > 0) {
            int piece = Math.min(mine.span(), left);
            if (mine.changes() && !isPlaced() && mine.span() <= piece) {
                result.replace(0, mine.insert(), mine.text());
                placed = mine.number();
            }
            mine.walkOld(piece);
            left -= piece;
        }
        theirs.advance();
    }

    /// My change as far as what is left of the text under it, up to the next place where they put something in.
    private void placeMine() {
        int deleted = 0;
        int left = mine.span();
        while (left > 0) {
            if (theirs.keeps()) {
                int piece = Math.min(left, theirs.span());
                deleted += piece;
                left -= piece;
                theirs.walkOld(piece);
            } else if (theirs.deletes() && theirs.span() < left) {
                left -= theirs.span();
                theirs.advance();
            } else {
                break;
            }
        }
        boolean fresh = !isPlaced();
        result.replace(deleted, fresh ? mine.insert() : 0, fresh ? mine.text() : "");
        placed = mine.number();
        mine.walkOld(mine.span() - left);
    }
}
