package org.rejoinder.collab.authority;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rejoinder.text.ChangeSet;

/// Updates of one client in order: the first is its `seq`-th and was made at `version`, each other after the
/// one before it.
public record Push(String clientId, long seq, long version, List<Made> updates) {

    /// One of them, with where it came from.
    public record Made(ChangeSet changes, @Nullable String origin) {}

    public Push {
        updates = List.copyOf(updates);
    }

    long lastSeq() {
        return seq + updates.size() - 1;
    }
}
