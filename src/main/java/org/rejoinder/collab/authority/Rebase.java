package org.rejoinder.collab.authority;

import java.util.ArrayList;
import java.util.List;
import org.rejoinder.collab.Update;
import org.rejoinder.text.ChangeDesc;
import org.rejoinder.text.ChangeSet;

/// Moves a client's updates from the version they were made at over what was logged since, as `rebaseUpdates`
/// of `@codemirror/collab` applied to one logged update after the other. Own updates that the log has already
/// fall away from the front.
final class Rebase {

    private final String clientId;
    private final List<ChangeSet> mine;
    private int taken;

    Rebase(Push push) {
        this.clientId = push.clientId();
        this.mine =
                new ArrayList<>(push.updates().stream().map(Push.Made::changes).toList());
    }

    /// Passes one logged update.
    void over(Update logged) {
        if (logged.clientId().equals(clientId) && taken < mine.size()) {
            taken++;
            return;
        }
        ChangeDesc theirs = logged.changes();
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
        return mine.subList(taken, mine.size());
    }
}
