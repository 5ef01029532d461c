package org.rejoinder.collab.authority;

import java.util.function.Consumer;

/// The way to one window, as the authority needs it.
public interface Connection {

    /// Starts to send the frame and returns at once; `ended` is told once, on any thread, whether it was
    /// written. There is one write under way at a time.
    void send(Frame frame, Consumer<Boolean> ended);

    /// Ends it; what was not written is lost.
    void close();
}
