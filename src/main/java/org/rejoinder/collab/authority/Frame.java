package org.rejoinder.collab.authority;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A message on its way to any number of windows: encoded once, by whoever needs the bytes first.
public final class Frame {

    private final Message message;
    private byte @Nullable [] bytes;

    public Frame(Message message) {
        this.message = message;
    }

    public Message message() {
        return message;
    }

    /// The bytes that `encoder` makes of the message; the same array each time, which nobody may change.
    public synchronized byte[] bytes(Function<Message, byte[]> encoder) {
        byte[] known = bytes;
        if (known == null) {
            known = encoder.apply(message);
            bytes = known;
        }
        return known;
    }
}
