package org.rejoinder.assistant.live;

/// The share of time that may be spent on looking at a letter: all of it while a few people type, a tenth of it
/// while a crowd does, so that hundreds of hands never wait for findings, and while nobody has it open. Times are
/// in milliseconds.
final class Share {

    /// More updates in a second than four people make, at some five keys each.
    static final int CROWD = 20;

    /// After some work in a crowd, this many times as long a rest, up to `MOST_REST`.
    static final int REST = 9;

    static final long MOST_REST = 3_000;

    /// The same for what looks at the letter as a whole.
    static final long MOST_READING_REST = 30_000;

    private static final long SECOND = 1_000;

    private long second;
    private int updates;
    private int before;
    private final long most;
    private long restUntil = Long.MIN_VALUE / 2;

    /// `most` is the longest rest.
    Share(long most) {
        this.most = most;
    }

    /// So many updates came.
    synchronized void heard(int count, long now) {
        roll(now);
        updates += count;
    }

    private void roll(long now) {
        if (now - second >= SECOND) {
            before = now - second < 2 * SECOND ? updates : 0;
            updates = 0;
            second = now;
        }
    }

    private boolean crowded(long now) {
        roll(now);
        return Math.max(updates, before) > CROWD;
    }

    /// Work was done from `began` until `ended`.
    synchronized void worked(long began, long ended) {
        restUntil = ended + Math.min(REST * (ended - began), most);
    }

    /// How long there is to rest now; `waited` says whether anybody has the letter open.
    synchronized long rest(long now, boolean waited) {
        return crowded(now) || !waited ? Math.max(0, restUntil - now) : 0;
    }
}
