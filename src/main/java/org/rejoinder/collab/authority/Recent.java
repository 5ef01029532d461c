package org.rejoinder.collab.authority;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rejoinder.collab.Update;

/// The newest updates of a letter, in memory: as many as the bounds allow. Older ones are in the log.
final class Recent {

    private final int most;
    private final int mostUnits;
    private final ArrayList<Update> updates = new ArrayList<>();
    private int first;
    private long units;
    private long head;

    Recent(long head, int most, int mostUnits) {
        this.head = head;
        this.most = most;
        this.mostUnits = mostUnits;
    }

    /// The version of the newest update.
    long head() {
        return head;
    }

    /// The oldest version from which the way to the head is in memory.
    long floor() {
        return head - (updates.size() - first);
    }

    void add(Update update) {
        updates.add(update);
        units += weight(update);
        head = update.version();
        while (first < updates.size() - 1 && (updates.size() - first > most || units > mostUnits)) {
            units -= weight(updates.get(first++));
        }
        if (first > 1_024 && first > updates.size() / 2) {
            updates.subList(0, first).clear();
            first = 0;
        }
    }

    /// What one costs in memory, roughly: its text, and a record or two.
    private static int weight(Update update) {
        return update.changes().inserted() + 64;
    }

    /// The updates after `version`, as they are now; empty when some of them are only in the log.
    Optional<List<Update>> since(long version) {
        if (version < floor() || version > head) {
            return Optional.empty();
        }
        return Optional.of(updates.subList(updates.size() - (int) (head - version), updates.size()));
    }
}
