package org.rejoinder.assistant.live;

/// How many hands are on a letter, told by its updates. Times are in milliseconds.
final class Crowd {

    /// More updates in a second than four people make, at some five keys each.
    static final int MOST = 20;

    private static final long SECOND = 1_000;

    private long second;
    private int updates;
    private int before;
    private long since;

    /// So many updates came.
    synchronized void heard(int count, long now) {
        boolean typing = typing(now);
        updates += count;
        if (!typing && typing(now)) {
            since = now;
        }
    }

    /// When the crowd that is typing began.
    synchronized long since() {
        return since;
    }

    /// Whether more than `MOST` updates came in this second or in the one before.
    synchronized boolean typing(long now) {
        return rate(now) > MOST;
    }

    /// How many hundreds of updates came in the fuller of the last two seconds; 1 at least.
    synchronized int hundreds(long now) {
        return Math.max(1, rate(now) / 100);
    }

    private int rate(long now) {
        roll(now);
        return Math.max(updates, before);
    }

    private void roll(long now) {
        if (now - second >= SECOND) {
            before = now - second < 2 * SECOND ? updates : 0;
            updates = 0;
            second = now;
        }
    }
}
