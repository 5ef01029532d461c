package org.rejoinder.collab.wire;

import java.util.function.LongSupplier;

/// How many messages a window may send: a store that fills again with time. A person who types and moves uses a
/// small part of it.
final class Budget {

    private static final double MOST = 400;
    private static final double PER_SECOND = 100;

    private final LongSupplier nanos;
    private double left = MOST;
    private long at;

    Budget(LongSupplier nanos) {
        this.nanos = nanos;
        this.at = nanos.getAsLong();
    }

    /// Takes one; false when the store is empty.
    boolean take() {
        long now = nanos.getAsLong();
        left = Math.min(MOST, left + (now - at) / 1e9 * PER_SECOND);
        at = now;
        if (left < 1) {
            return false;
        }
        left--;
        return true;
    }
}
