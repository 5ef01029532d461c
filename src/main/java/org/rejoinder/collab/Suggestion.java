package org.rejoinder.collab;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rejoinder.text.Range;

/// A change that somebody proposes: at `version`, `range` held `scopeText`, and `insert` is to take its place.
public record Suggestion(
        String id,
        String letterId,
        long version,
        Range range,
        String scopeText,
        String insert,
        String authorId,
        String authorName,
        int color,
        String origin,
        String reason,
        State state,
        @Nullable String decidedBy,
        Instant madeAt,
        @Nullable Instant decidedAt) {

    /// Whether somebody decided on it.
    public enum State {
        OPEN,
        ACCEPTED,
        DECLINED
    }
}
