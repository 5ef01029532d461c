package org.rejoinder.letter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Everything one can write in: a letter, an audience's imagined reply to one, or the rejoinder to that.
///
/// `from` and `to` are the byline ("from the Friends of …", "to the City Council"), empty when not given.
/// `audienceId` names whom the assistant listens as. `answers` is set for replies and rejoinders. `binnedAt` is
/// set while the letter lies in the bin.
public record Letter(
        String id,
        String title,
        @Nullable String folderId,
        String from,
        String to,
        @Nullable String audienceId,
        Kind kind,
        @Nullable Answers answers,
        Instant createdAt,
        @Nullable Instant binnedAt) {

    /// What part a letter plays in an exchange. A REPLY is imagined: written as an audience.
    public enum Kind {
        LETTER,
        REPLY,
        REJOINDER
    }

    /// Which letter this one answers, at which version of it, and as which audience.
    public record Answers(
            String letterId, long version, @Nullable String audienceId) {}

    public boolean binned() {
        return binnedAt != null;
    }
}
