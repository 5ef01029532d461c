package org.rejoinder.collab;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rejoinder.text.ChangeSet;

/// One change of a letter as the log keeps it: who made it, from which page load, the how-manieth of it, and
/// where it came from.
///
/// `version` is the one it leads to (the first update of a letter leads to version 1).
public record Update(
        long version,
        String clientId,
        long seq,
        String authorId,
        ChangeSet changes,
        @Nullable String origin,
        Instant acceptedAt) {}
