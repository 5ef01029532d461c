package org.rejoinder.collab.authority;

import java.util.ArrayList;
import java.util.List;
import org.rejoinder.collab.Update;
import org.rejoinder.text.ChangeDesc;
import org.rejoinder.text.ChangeSet;

/// Moves a client's updates from the version they were made at over what was logged since, as `rebaseUpdates` of
/// `@codemirror/collab` applied to one logged update after the other. Own updates that the log has already fall
/// away from the front.
///
/// Under load most pushes hold one update, and most of what they pass lies well before it or behind it: then only
/// two numbers move.
final class Rebase {

    private final String clientId;
    private final List<ChangeSet> mine;
    private int taken;
    /// How much longer the text is ahead of and behind the only update that is left.
    private int before;

    private int after;

    Rebase(Push push) {
        this.clientId = push.clientId();
        this.mine =
                new ArrayList<>(push.updates().stream().map(Push.Made::changes).toList());
    }

    /// Passes one logged update; throws IllegalArgumentException when it does not start from the same text.
    void over(Update logged) {
        if (logged.clientId().equals(clientId) && taken < mine.size()) {
            settle();
            taken++;
        } else if (!(mine.size() - taken == 1 && apart(mine.get(taken), logged.changes()))) {
            settle();
            transpose(logged.changes());
        }
    }

    /// Whether the two do not touch, with something between them that stays; then mine has been moved.
    private boolean apart(ChangeSet own, ChangeDesc theirs) {
        int length = own.length() + before + after;
        if (own.isEmpty() || theirs.isEmpty() || theirs.length() != length) {
            return false;
        }
        int growth = theirs.newLength() - theirs.length();
        if (theirs.end() < own.start() + before) {
            before += growth;
            return true;
        }
        if (theirs.start() > own.end() + before) {
            after += growth;
            return true;
        }
        return false;
    }

    private void settle() {
        if (before != 0 || after != 0) {
            mine.set(taken, mine.get(taken).shifted(before, after));
            before = 0;
            after = 0;
        }
    }

    private void transpose(ChangeDesc logged) {
        ChangeDesc theirs = logged;
        for (int i = taken; i < mine.size(); i++) {
            ChangeSet moved = mine.get(i).map(theirs);
            if (i + 1 < mine.size()) {
                theirs = theirs.mapDesc(mine.get(i), true);
            }
            mine.set(i, moved);
        }
    }

    /// How many of the client's updates were found in the log.
    int taken() {
        return taken;
    }

    /// What is left of the client's updates, where they stand now.
    List<ChangeSet> rest() {
        settle();
        return mine.subList(taken, mine.size());
    }
}
