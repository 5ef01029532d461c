package org.rejoinder.ui.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.rejoinder.collab.Letterbox;
import org.rejoinder.collab.Update;
import org.rejoinder.text.ChangeSet;
import org.rejoinder.ui.desk.Words;

/// The way of a letter from one version to another in frames: each leads to the next of a few versions in
/// between, evenly chosen, or to the end of the next stretch of work.
final class Playback {

    /// Frames of one way at most.
    static final int MOST = 400;
    /// Frames in a batch.
    static final int BATCH = 50;

    /// One step: the version it leads to, what is said of it, its author's colour, and the change as CodeMirror's
    /// JSON.
    record Frame(long version, String says, int color, String changes) {}

    private final Past past;
    private final long[] versions;

    private Playback(Past past, long[] versions) {
        this.past = past;
        this.versions = versions;
    }

    /// Over the versions between A and B; with `calm` only over the ends of stretches of work.
    static Playback of(Past past, boolean calm) {
        long a = past.before().version();
        long b = past.after().version();
        return new Playback(past, calm ? ends(past, a, b) : evenly(a, b));
    }

    private static long[] evenly(long a, long b) {
        long count = Math.min(MOST, b - a);
        return LongStream.rangeClosed(0, count)
                .map(i -> count == 0 ? a : a + (b - a) * i / count)
                .toArray();
    }

    private static long[] ends(Past past, long a, long b) {
        LongStream between =
                past.stretches().stream().mapToLong(Stretch::to).filter(version -> version > a && version < b);
        return LongStream.concat(LongStream.of(a), LongStream.concat(between, LongStream.of(b)))
                .distinct()
                .toArray();
    }

    /// How many frames lead from A to B.
    int frames() {
        return versions.length - 1;
    }

    /// The frames from number `first` on, as many as a batch has. Reads the log: not for use under a page's lock.
    List<Frame> batch(Letterbox letterbox, int first) {
        int from = Math.clamp(first, 0, frames());
        int to = Math.min(frames(), from + BATCH);
        List<Frame> batch = new ArrayList<>();
        for (int i = from; i < to; i++) {
            batch.add(frame(letterbox.updates(past.letter().id(), versions[i], versions[i + 1])));
        }
        return batch;
    }

    private Frame frame(List<Update> updates) {
        @Nullable ChangeSet all = null;
        for (Update update : updates) {
            all = all == null ? update.changes() : all.compose(update.changes());
        }
        if (all == null) {
            throw new IllegalStateException("The letter's history has a gap.");
        }
        Update last = updates.getLast();
        String says = Words.when(last.acceptedAt(), Instant.now()) + ", " + past.name(last.authorId());
        return new Frame(last.version(), says, past.color(last.authorId()), all.toJson());
    }
}
