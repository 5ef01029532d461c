package org.rejoinder.collab.log;

import java.util.List;
import java.util.Optional;
import org.rejoinder.collab.Snapshot;
import org.rejoinder.collab.Update;

/// Where updates outlive the process. Every method may throw a RuntimeException when the store cannot be
/// reached or written.
public interface UpdateLog {

    /// Which history the letter's versions belong to; begun when it is asked for the first time.
    String epoch(String letterId);

    /// The newest kept text whose version is at most `version`; the empty text of version 0 when there is none.
    Snapshot snapshot(String letterId, long version);

    /// Keeps a text, so that nothing before it needs to be read again. Keeping one twice is harmless.
    void keep(Snapshot snapshot);

    /// The version of the newest update; 0 for a letter that nobody has written in.
    long head(String letterId);

    /// The updates from `after` (exclusive) to `upTo` (inclusive), in order.
    List<Update> read(String letterId, long after, long upTo);

    /// Adds updates that follow the head, all or none. Once it returns they survive the end of the process and
    /// a loss of power.
    void append(String letterId, List<Update> updates);

    /// After a failed `append`: makes sure that what is committed is on the disk, and says what that is after
    /// `after`. What this returns survives, as what `append` wrote does.
    List<Update> settled(String letterId, long after);

    /// How many times the store was opened anew since the start. A store that failed may come back as it was a while
    /// before, so whoever remembers more than it has writes that again.
    int reopenings();

    /// What the log has last of this client in this letter.
    Optional<Written> lastOf(String letterId, String clientId);

    /// A client's newest update: who wrote it and the how-manieth it was.
    record Written(String authorId, long seq) {}
}
