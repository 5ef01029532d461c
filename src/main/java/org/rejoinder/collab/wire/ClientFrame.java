package org.rejoinder.collab.wire;

import org.jspecify.annotations.Nullable;
import org.rejoinder.collab.authority.Push;

/// What a window says.
sealed interface ClientFrame {

    record Join(
            String clientId,
            @Nullable String epoch,
            @Nullable Long version,
            @Nullable String name,
            @Nullable Integer color)
            implements ClientFrame {}

    record Pushed(Push push) implements ClientFrame {}

    record Caret(long version, int anchor, int head) implements ClientFrame {}

    record Named(String name, int color) implements ClientFrame {}
}
