package org.rejoinder.collab.authority;

import java.util.List;
import java.util.concurrent.Executor;
import org.rejoinder.collab.Snapshot;
import org.rejoinder.collab.Update;
import org.rejoinder.collab.log.UpdateLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A letter as far as it is committed: its text, its newest updates, and its head for other threads to see.
final class Committed {

    private static final Logger LOG = LoggerFactory.getLogger(Committed.class);
    /// Keeping a long text costs as much as this many of its units for each update.
    private static final int UNITS_AN_UPDATE = 64;

    private final String letterId;
    private final UpdateLog log;
    private final Executor aside;
    private final int keepEvery;
    private final StringBuilder text;
    private final Recent recent;
    private volatile Snapshot head;
    private long kept;

    /// Opens the letter as the log has it: the last text that was kept, and the updates since.
    Committed(String letterId, UpdateLog log, Limits limits, Executor aside) {
        this.letterId = letterId;
        this.log = log;
        this.aside = aside;
        this.keepEvery = limits.snapshotEvery();
        Snapshot snapshot = log.snapshot(letterId, Long.MAX_VALUE);
        this.kept = snapshot.version();
        this.text = new StringBuilder(snapshot.text());
        this.recent = new Recent(snapshot.version(), limits.recentUpdates(), limits.recentUnits());
        log.read(letterId, snapshot.version(), Long.MAX_VALUE).forEach(this::apply);
        this.head = new Snapshot(letterId, recent.head(), text.toString());
    }

    private void apply(Update update) {
        update.changes().applyTo(text);
        recent.add(update);
    }

    Snapshot head() {
        return head;
    }

    long version() {
        return recent.head();
    }

    CharSequence text() {
        return text;
    }

    int length() {
        return text.length();
    }

    Recent recent() {
        return recent;
    }

    /// Writes again what was confirmed and is not in the log any more: a store that closed itself in the middle of a
    /// write was seen to come back as it was half a minute before.
    void writeAgain() {
        long there = log.head(letterId);
        if (there >= recent.head()) {
            return;
        }
        long from = Math.max(there, recent.floor());
        LOG.warn(
                "Letter {}: the log came back at version {}; {} to {} are written again",
                letterId,
                there,
                from + 1,
                recent.head());
        log.append(letterId, List.copyOf(recent.since(from).orElse(List.of())));
        if (from > there) {
            log.keep(head);
        }
    }

    /// Moves on to what was written.
    void adopt(List<Update> updates) {
        updates.forEach(this::apply);
        head = new Snapshot(letterId, recent.head(), text.toString());
    }

    /// Keeps the text every so many updates, fewer times the longer it is, so that opening stays quick. Failing
    /// is harmless: it is tried with the next ones.
    void keep() {
        if (recent.head() - kept < Math.max(keepEvery, text.length() / UNITS_AN_UPDATE)) {
            return;
        }
        Snapshot snapshot = head;
        kept = snapshot.version();
        aside.execute(() -> {
            try {
                log.keep(snapshot);
            } catch (RuntimeException failure) {
                LOG.warn("Letter {}: its text could not be kept", letterId, failure);
            }
        });
    }
}
