package org.rejoinder.collab.wire;

import java.time.Duration;

/// A server that can be killed as `kill -9` does it, and started again on the same port and the same files.
public interface Killable {

    int port();

    /// The JDBC address of its database.
    String database();

    /// Returns once the server is well.
    void start();

    /// No shutdown hook runs, nothing is flushed.
    void kill();

    /// Starts it and kills it after a while, whether it was well by then or not.
    void startInVain(Duration life);
}
