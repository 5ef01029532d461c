package org.rejoinder.collab;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.rejoinder.account.User;
import org.rejoinder.text.ChangeSet;

/// The one door for edits: every reader and writer of a letter's text in this process comes through here.
///
/// Opening an unknown letter fails with `UnknownLetter`. Reads and pushes never block the letter's loop.
public interface Letterbox {

    /// The newest version that is committed.
    Snapshot head(String letterId);

    /// The text as it was; `version` from 0 to the head's.
    Snapshot at(String letterId, long version);

    /// Pushes one change made at `version`; the authority rebases it. The future holds the version it led to,
    /// or fails with `Refused`.
    CompletableFuture<Long> push(
            String letterId, long version, ChangeSet changes, User author, @Nullable String origin);

    /// Makes the letter's text `text` by the smallest word-level difference from `version`; anything typed
    /// meanwhile stays.
    CompletableFuture<Long> write(String letterId, long version, String text, User author, @Nullable String origin);

    /// Hands findings, suggestions and the like to the letter's loop.
    void post(String letterId, Notice notice);

    /// The placed things of a topic as the loop has them now, mapped to its head.
    Placements placements(String letterId, String topic);

    /// The updates that lead from `from` (exclusive) to `to` (inclusive).
    List<Update> updates(String letterId, long from, long to);

    /// Who has the letter open now.
    List<Presence> present(String letterId);

    /// One window on a letter: the page load, the person, where they are.
    record Presence(
            String clientId,
            String userId,
            String name,
            int color,
            long version,
            int anchor,
            int head,
            Instant lastTyped) {}

    /// Placed things with the version their positions belong to.
    record Placements(long version, List<Placement> placed) {}

    /// One placed thing where it stands at the head; `range` is absent while it is unplaced.
    record Placement(
            Notice.Placed thing,
            org.rejoinder.text.@Nullable Range range,
            org.rejoinder.text.@Nullable Range scope,
            boolean stale) {}

    /// A push that was not taken, with the code and the plain words that the browser gets too.
    final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final String code;

        public Refused(String code, String message) {
            super(message);
            this.code = code;
        }

        public Refused(String code, String message, Throwable cause) {
            super(message, cause);
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /// The letter is not here.
    final class UnknownLetter extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public UnknownLetter(String letterId) {
            super("There is no letter “" + letterId + "” here. It may have been removed.");
        }
    }
}
