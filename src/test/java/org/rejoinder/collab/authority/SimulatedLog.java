package org.rejoinder.collab.authority;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rejoinder.collab.Snapshot;
import org.rejoinder.collab.Update;
import org.rejoinder.collab.log.UpdateLog;

/// A log of one letter in memory that can be told to fail as a database does: before a commit, or after it.
final class SimulatedLog implements UpdateLog {

    enum Fault {
        NONE,
        BEFORE_COMMIT,
        AFTER_COMMIT,
        BEFORE_SYNC
    }

    private final List<Update> updates = new ArrayList<>();
    private final List<Snapshot> snapshots = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();
    private int durable;
    private final boolean lazy;
    Fault next = Fault.NONE;
    /// Reads fail as long as this is above zero; each failure takes one.
    int unreadable;
    boolean forgetful;

    /// A lazy one says that rows are written before they are: they go with the process.
    SimulatedLog(boolean lazy) {
        this.lazy = lazy;
    }

    /// The process ends: what is not durable is gone.
    void crash() {
        while (updates.size() > durable) {
            Update gone = updates.removeLast();
            keys.remove(gone.clientId() + "/" + gone.seq());
        }
        snapshots.removeIf(snapshot -> snapshot.version() > durable);
    }

    void settle() {
        durable = updates.size();
    }

    List<Update> all() {
        return updates;
    }

    @Override
    public String epoch(String letterId) {
        return "e1";
    }

    @Override
    public Snapshot snapshot(String letterId, long version) {
        answer();
        return snapshots.stream()
                .filter(snapshot -> snapshot.version() <= version)
                .reduce((first, second) -> second)
                .orElse(new Snapshot(letterId, 0, ""));
    }

    @Override
    public void keep(Snapshot snapshot) {
        if (snapshots.isEmpty() || snapshots.getLast().version() < snapshot.version()) {
            snapshots.add(snapshot);
        }
    }

    @Override
    public long head(String letterId) {
        return updates.size();
    }

    @Override
    public List<Update> read(String letterId, long after, long upTo) {
        answer();
        if (forgetful) {
            return List.of();
        }
        return List.copyOf(updates.subList((int) after, (int) Math.min(upTo, updates.size())));
    }

    @Override
    public List<Update> settled(String letterId, long after) {
        List<Update> rows = read(letterId, after, Long.MAX_VALUE);
        if (!lazy) {
            settle();
        }
        return rows;
    }

    private void answer() {
        if (unreadable > 0) {
            unreadable--;
            throw new IllegalStateException("The disk does not answer");
        }
    }

    @Override
    public void append(String letterId, List<Update> added) {
        Fault fault = next;
        next = Fault.NONE;
        if (fault == Fault.BEFORE_COMMIT) {
            throw new IllegalStateException("The disk is full");
        }
        for (Update update : added) {
            if (update.version() != updates.size() + 1 || !keys.add(update.clientId() + "/" + update.seq())) {
                throw new IllegalStateException("There is such a row already: " + update);
            }
            updates.add(update);
        }
        if (fault == Fault.BEFORE_SYNC) {
            throw new IllegalStateException("The rows are there to see, but not on the disk");
        }
        if (!lazy) {
            settle();
        }
        if (fault == Fault.AFTER_COMMIT) {
            throw new IllegalStateException("The connection went while the commit was under way");
        }
    }

    @Override
    public int reopenings() {
        return 0;
    }

    @Override
    public Optional<Written> lastOf(String letterId, String clientId) {
        answer();
        return updates.stream()
                .filter(update -> update.clientId().equals(clientId))
                .reduce((first, second) -> second)
                .map(update -> new Written(update.authorId(), update.seq()));
    }
}
