package org.rejoinder.collab.authority;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rejoinder.collab.log.UpdateLog;

/// Whom each client id belongs to and how many of its updates are in the log. What was not needed for long is
/// read again.
final class Clients {

    private final String letterId;
    private final UpdateLog log;
    private final Map<String, UpdateLog.Written> known;

    Clients(String letterId, UpdateLog log, int most) {
        this.letterId = letterId;
        this.log = log;
        this.known = new LinkedHashMap<>(64, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, UpdateLog.Written> eldest) {
                return size() > most;
            }
        };
    }

    /// The newest of the client's updates; `seq` 0 for one that has written nothing, which then is
    /// `authorId`'s.
    UpdateLog.Written of(String clientId, String authorId) {
        UpdateLog.Written written = known.get(clientId);
        if (written == null) {
            written = log.lastOf(letterId, clientId).orElseGet(() -> new UpdateLog.Written(authorId, 0));
            known.put(clientId, written);
        }
        return written;
    }

    void wrote(String clientId, String authorId, long seq) {
        known.put(clientId, new UpdateLog.Written(authorId, seq));
    }

    /// Forgets what was believed of a client: the log knows better.
    void forget(@Nullable String clientId) {
        known.remove(clientId);
    }
}
