package org.rejoinder.collab.authority;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rejoinder.account.Role;
import org.rejoinder.collab.Letterbox.Placement;
import org.rejoinder.collab.Update;

/// What an authority says to a window.
public sealed interface Message {

    /// The answer to a join: the text at `version`, or the updates that lead to it from the version the window
    /// had.
    record Welcome(
            String epoch,
            long version,
            @Nullable String text,
            @Nullable List<Update> updates,
            Role role) implements Message {}

    /// Updates that follow `version`.
    record Updates(long version, List<Update> updates) implements Message {}

    /// The client's updates up to `seq` are in the log, none of them after `version`.
    record Accepted(String clientId, long seq, long version) implements Message {}

    /// Windows that came, moved or went.
    record Cursors(List<Participant> participants) implements Message {}

    /// Placed things of a topic that are new or changed, at `version`; with `all` the topic has no others.
    record Findings(String topic, long version, boolean all, List<Placement> put, List<String> drop)
            implements Message {}

    /// Nothing happened for a while; this is the head.
    record Beat(long version) implements Message {}

    /// Something was not taken, and whether to try again later.
    record Refused(Refusal code, String message) implements Message {}

    /// One window as the others see it.
    record Participant(String clientId, String name, int color, long version, int anchor, int head, boolean gone) {}
}
