package org.rejoinder.drafts.sync;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// What is to be looked at and when: each thing once, however often it is named, so it stays small.
final class Agenda {

    /// One thing to look at.
    sealed interface Item {

        record File(String path) implements Item {}

        record OfLetter(String letterId) implements Item {}

        record Folders() implements Item {}

        record Everything() implements Item {}
    }

    private static final int MOST = 10_000;

    private record Due(Instant first, Instant at) {}

    private final Clock clock;
    private final Map<Item, Due> items = new HashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean closed;

    Agenda(Clock clock) {
        this.clock = clock;
    }

    /// Puts the item off until it has been quiet for `quiet`, but never longer than `most` after it was first
    /// named.
    void add(Item item, Duration quiet, Duration most) {
        lock.lock();
        try {
            Instant now = clock.instant();
            if (items.size() >= MOST && !items.containsKey(item)) {
                items.clear();
                items.put(new Item.Everything(), new Due(now, now));
            } else {
                Instant first = items.containsKey(item) ? items.get(item).first() : now;
                items.put(item, new Due(first, earlier(now.plus(quiet), first.plus(most))));
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Waits for the next item that is due; empty when closed.
    Optional<Item> next() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!closed) {
                Optional<Map.Entry<Item, Due>> first = first();
                Duration wait = first.map(entry -> Duration.between(
                                clock.instant(), entry.getValue().at()))
                        .orElse(Duration.ofDays(1));
                if (first.isPresent() && !wait.isPositive()) {
                    items.remove(first.get().getKey());
                    return Optional.of(first.get().getKey());
                }
                changed.awaitNanos(wait.toNanos());
            }
            return Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    /// The next item that is due now, without waiting.
    Optional<Item> poll() {
        lock.lock();
        try {
            Optional<Item> first = first().filter(
                            entry -> !entry.getValue().at().isAfter(clock.instant()))
                    .map(Map.Entry::getKey);
            first.ifPresent(items::remove);
            return first;
        } finally {
            lock.unlock();
        }
    }

    /// All that is left, due or not, taken off.
    List<Item> rest() {
        lock.lock();
        try {
            List<Item> rest = List.copyOf(items.keySet());
            items.clear();
            return rest;
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private Optional<Map.Entry<Item, Due>> first() {
        return items.entrySet().stream()
                .min((a, b) -> a.getValue().at().compareTo(b.getValue().at()));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
