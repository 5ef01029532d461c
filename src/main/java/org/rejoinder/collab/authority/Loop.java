package org.rejoinder.collab.authority;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The thread of one open letter: takes what came in, lets the authority do a tick, and rests as long as telling
/// everyone took, so that under load a tick carries more. Never interrupted: an interrupt in the middle
/// of a write would close the database's file.
final class Loop {

    private static final Logger LOG = LoggerFactory.getLogger(Loop.class);
    private static final long TOO_SHORT_TO_REST = 200_000;

    /// What more than a few windows may gather, in nanoseconds, though telling them took less.
    private static final long MOST_OF_A_CROWD = 6_000_000;

    private static final int A_FEW = 50;
    private static final double MORE_FOR_EACH = 1 / 17.0;
    private static final int MOST_TIMES = 3;

    private final String letterId;
    private final Authority.Surroundings surroundings;
    private final Consumer<Loop> ended;
    private final LinkedBlockingQueue<Item> inbox = new LinkedBlockingQueue<>();
    private final CompletableFuture<Authority> opened = new CompletableFuture<>();
    private final CompletableFuture<@Nullable Void> finished = new CompletableFuture<>();
    private final Object gate = new Object();
    private boolean closed;
    private long restUntil;
    private long busyAt;

    Loop(String letterId, Authority.Surroundings surroundings, Consumer<Loop> ended) {
        this.letterId = letterId;
        this.surroundings = surroundings;
        this.ended = ended;
    }

    String letterId() {
        return letterId;
    }

    void start() {
        Thread.ofVirtual().name("letter " + letterId).start(this::run);
    }

    /// The authority once the letter is open; throws what opening it threw.
    Authority authority() {
        return opened.join();
    }

    CompletableFuture<@Nullable Void> finished() {
        return finished;
    }

    /// Hands an item over. False when the letter was closed meanwhile (ask for it again) or, for what may be
    /// turned away, too much waits.
    boolean post(Item item) {
        synchronized (gate) {
            if (closed
                    || (item.sheddable()
                            && inbox.size() >= surroundings.limits().inbox())) {
                return false;
            }
            return inbox.add(item);
        }
    }

    boolean isClosed() {
        synchronized (gate) {
            return closed;
        }
    }

    private void run() {
        try {
            Authority authority = new Authority(letterId, surroundings, this::post);
            opened.complete(authority);
            busyAt = System.nanoTime();
            while (!isClosed()) {
                turn(authority);
            }
        } catch (Throwable failure) {
            LOG.error("Letter {} had to be closed", letterId, failure);
            abandon(failure);
        } finally {
            ended.accept(this);
            finished.complete(null);
        }
    }

    /// What should never happen did: the windows are let go, come back, and open the letter anew from the log.
    private void abandon(Throwable failure) {
        synchronized (gate) {
            closed = true;
            inbox.clear();
        }
        if (!opened.completeExceptionally(failure)) {
            opened.join().seats().all().forEach(seat -> seat.connection.close());
        }
    }

    private void turn(Authority authority) throws InterruptedException {
        List<Item> items = new ArrayList<>();
        Item first = inbox.poll(
                Math.min(authority.due(), surroundings.limits().idle().toNanos()), TimeUnit.NANOSECONDS);
        if (first != null) {
            items.add(first);
            rest();
            inbox.drainTo(items);
            busyAt = System.nanoTime();
        }
        long told = authority.tick(items);
        restUntil = System.nanoTime()
                + Math.min(
                        gathering(told, authority.seats().all().size()),
                        surroundings.limits().gather().toNanos());
        if (items.stream().anyMatch(item -> item instanceof Item.Stop) || idle(authority)) {
            close();
        }
    }

    /// As long as telling took; the more windows there are beyond a few the longer, up to three times as long, since
    /// the frames of a tick are what a crowd costs.
    static long gathering(long told, int windows) {
        double times = Math.clamp((windows - A_FEW) * MORE_FOR_EACH, 1, MOST_TIMES);
        return Math.max(told, Math.min((long) (times * told), MOST_OF_A_CROWD));
    }

    private void rest() {
        long left = restUntil - System.nanoTime();
        if (left > TOO_SHORT_TO_REST) {
            LockSupport.parkNanos(left);
        }
    }

    private boolean idle(Authority authority) {
        return authority.seats().isEmpty()
                && !authority.troubled()
                && System.nanoTime() - busyAt > surroundings.limits().idle().toNanos();
    }

    /// Closes unless something came in meanwhile.
    private void close() {
        synchronized (gate) {
            closed = inbox.isEmpty();
        }
    }
}
