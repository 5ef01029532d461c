package org.rejoinder.collab.wire;

import java.util.function.LongSupplier;

/// How much a window may send: two stores, of messages and of characters, that fill again with time. A person
/// who types and moves uses a small part of them; a page that comes back with a full outbox fits too.
final class Budget {

    private static final double NANOS_A_SECOND = 1e9;

    private final LongSupplier nanos;
    private final Store messages = new Store(400, 100);
    private final Store characters = new Store(16 << 20, 1 << 20);
    private long at;

    Budget(LongSupplier nanos) {
        this.nanos = nanos;
        this.at = nanos.getAsLong();
    }

    /// Takes a message of so many characters; false when a store is empty.
    boolean take(int length) {
        long now = nanos.getAsLong();
        double seconds = (now - at) / NANOS_A_SECOND;
        at = now;
        return messages.take(1, seconds) & characters.take(length, seconds);
    }

    private static final class Store {

        private final double most;
        private final double aSecond;
        private double left;

        Store(double most, double aSecond) {
            this.most = most;
            this.aSecond = aSecond;
            this.left = most;
        }

        boolean take(double wanted, double seconds) {
            left = Math.min(most, left + seconds * aSecond) - wanted;
            return left >= 0;
        }
    }
}
