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
/// Under load a push holds the keys that its writer pressed while others' were on their way, all at one place, and
/// most of what it passes lies well before that place or behind it: then only two numbers move, however many keys
/// there are.
final class Rebase {

    private static final Reach UNKNOWN = new Reach(-1, 0, 0);

    private final String clientId;
    private final List<ChangeSet> mine;
    private int taken;
    /// How much longer the text is ahead of and behind what is left.
    private int before;

    private int after;
    private Reach reach = UNKNOWN;
    private long work;

    /// How far what is left stays from the beginning and from the end of the text that the first of it changes.
    /// Where one of them changes nothing, no length fits.
    private record Reach(int length, int fromStart, int fromEnd) {

        static Reach of(List<ChangeSet> changes) {
            int fromStart = Integer.MAX_VALUE;
            int fromEnd = Integer.MAX_VALUE;
            for (ChangeSet each : changes) {
                if (each.isEmpty()) {
                    return new Reach(Integer.MIN_VALUE, 0, 0);
                }
                fromStart = Math.min(fromStart, each.start());
                fromEnd = Math.min(fromEnd, each.length() - each.end());
            }
            return new Reach(
                    changes.isEmpty() ? Integer.MIN_VALUE : changes.getFirst().length(), fromStart, fromEnd);
        }
    }

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
            reach = UNKNOWN;
        } else if (!apart(logged.changes())) {
            settle();
            transpose(logged.changes());
            reach = UNKNOWN;
        }
        work++;
    }

    /// Whether the update does not touch what is left, with something between them that stays; then all of it has
    /// been moved. What lies before the first place that any of mine changes, or behind the last one, does so too
    /// once the ones before it are made: those change nothing there.
    private boolean apart(ChangeDesc theirs) {
        Reach own = reach();
        if (theirs.isEmpty() || theirs.length() != own.length() + before + after) {
            return false;
        }
        int growth = theirs.newLength() - theirs.length();
        if (theirs.end() < own.fromStart() + before) {
            before += growth;
            return true;
        }
        if (theirs.start() > own.length() - own.fromEnd() + before) {
            after += growth;
            return true;
        }
        return false;
    }

    private Reach reach() {
        if (reach == UNKNOWN) {
            reach = Reach.of(mine.subList(taken, mine.size()));
        }
        return reach;
    }

    private void settle() {
        if (before != 0 || after != 0) {
            for (int i = taken; i < mine.size(); i++) {
                mine.set(i, mine.get(i).shifted(before, after));
            }
            before = 0;
            after = 0;
            reach = UNKNOWN;
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
        work += mine.size() - taken;
    }

    /// How many of the client's updates were found in the log.
    int taken() {
        return taken;
    }

    /// What passing cost until now, in single moves.
    long work() {
        return work;
    }

    /// What is left of the client's updates, where they stand now.
    List<ChangeSet> rest() {
        settle();
        return mine.subList(taken, mine.size());
    }
}
