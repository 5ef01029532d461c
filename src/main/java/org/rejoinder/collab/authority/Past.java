package org.rejoinder.collab.authority;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rejoinder.collab.Update;
import org.rejoinder.collab.log.UpdateLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The part of a letter's way that is only in the log. It is walked outside the loop, so that nobody waits for
/// it, and piece by piece, so that however long it is, little of it is in memory; what comes of it enters the
/// inbox. Between pieces others get the processor: threads like the loops' give way only where they wait.
final class Past {

    private static final Logger LOG = LoggerFactory.getLogger(Past.class);
    private static final int PIECE = 1_000;
    private static final int TURN = 50_000;

    private final String letterId;
    private final UpdateLog log;
    private final Executor aside;
    private final Consumer<Item> inbox;

    Past(String letterId, UpdateLog log, Executor aside, Consumer<Item> inbox) {
        this.letterId = letterId;
        this.log = log;
        this.aside = aside;
        this.inbox = inbox;
    }

    /// Moves a push from where it stands to `until`; it comes back by the inbox, or is declined. `known` is the
    /// way when it is in memory: then it is long only for a push of very many updates.
    void move(Item.Pushed pushed, Item.Moved moved, long until, Optional<List<Update>> known) {
        Rebase rebase = moved.rebase();
        int weight = pushed.push().updates().size();
        aside.execute(() -> {
            try {
                if (known.isPresent()) {
                    pass(known.get(), weight, rebase::over);
                } else {
                    walk(moved.version(), until, weight, rebase::over);
                }
                inbox.accept(new Item.Pushed(
                        pushed.push(), pushed.author(), pushed.replies(), new Item.Moved(rebase, until)));
            } catch (IllegalArgumentException doesNotFit) {
                inbox.accept(new Item.Declined(pushed, Refusal.BAD_FRAME, Intake.DOES_NOT_FIT));
            } catch (RuntimeException unreadable) {
                warn(unreadable);
                inbox.accept(new Item.Declined(pushed, Refusal.UNAVAILABLE, Authority.UNREADABLE));
            }
        });
    }

    /// Moves what was said of a version long past to `until`.
    void move(Item.Posted posted, long until) {
        aside.execute(() -> {
            try {
                Item.Posted[] now = {posted};
                walk(posted.version(), until, Math.max(1, posted.put().size()), update -> now[0] = now[0].over(update));
                inbox.accept(now[0]);
            } catch (RuntimeException unreadable) {
                warn(unreadable);
            }
        });
    }

    /// Reads the next piece for a window that is further behind than memory reaches.
    void fetch(Seat seat, long upTo) {
        long after = seat.sent;
        aside.execute(() -> inbox.accept(new Item.Fetched(seat, pieceOrNull(after, upTo))));
    }

    private @Nullable List<Update> pieceOrNull(long after, long upTo) {
        try {
            return log.read(letterId, after, Math.min(upTo, after + PIECE));
        } catch (RuntimeException unreadable) {
            warn(unreadable);
            return null;
        }
    }

    private void walk(long after, long upTo, int weight, Consumer<Update> each) {
        for (long at = after; at < upTo; at += PIECE) {
            pass(log.read(letterId, at, Math.min(upTo, at + PIECE)), weight, each);
        }
    }

    private static void pass(List<Update> updates, int weight, Consumer<Update> each) {
        long work = 0;
        for (Update update : updates) {
            each.accept(update);
            work += weight;
            if (work >= TURN) {
                work = 0;
                Thread.yield();
            }
        }
    }

    private void warn(RuntimeException unreadable) {
        LOG.warn("Letter {}: the log could not be read", letterId, unreadable);
    }
}
