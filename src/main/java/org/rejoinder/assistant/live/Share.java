package org.rejoinder.assistant.live;

/// The share of time that may be spent on looking at a letter: all of it while a few people type, a small part of it
/// while a crowd does, so that hundreds of hands never wait for findings. Times are in milliseconds.
final class Share {

    /// What looks at single paragraphs has a tenth of the time.
    static final int LOOK = 9;

    /// What reads the letter as a whole has a thirtieth.
    static final int READ = 29;

    private final Crowd crowd;
    private final int rest;
    private final long most;
    private final long first;
    private long restUntil = Long.MIN_VALUE / 2;

    /// After some work there is a rest `rest` times as long, `most` at most; nothing is done in the `first` moments
    /// of a crowd.
    Share(Crowd crowd, int rest, long most, long first) {
        this.crowd = crowd;
        this.rest = rest;
        this.most = most;
        this.first = first;
    }

    /// Work was done from `began` until `ended`: each hundred of updates in a second makes the rest longer.
    synchronized void worked(long began, long ended) {
        restUntil = ended + Math.min(rest * crowd.hundreds(ended) * (ended - began), most);
    }

    /// How long there is to rest now.
    synchronized long rest(long now) {
        return crowd.typing(now) ? Math.max(0, Math.max(restUntil, crowd.since() + first) - now) : 0;
    }
}
