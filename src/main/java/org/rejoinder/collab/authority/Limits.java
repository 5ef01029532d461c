package org.rejoinder.collab.authority;

import java.time.Duration;

/// The bounds that keep one letter from growing or waiting without end.
record Limits(
        int letterUnits,
        int recentUpdates,
        int recentUnits,
        int catchUpBytes,
        int snapshotEvery,
        int clients,
        int inbox,
        int participants,
        Duration write,
        Duration beat,
        Duration idle,
        Duration cursors,
        Duration gather,
        Duration retryFirst,
        Duration retryMost) {

    static final Limits STANDARD = new Limits(
            2 << 20,
            8_192,
            4 << 20,
            256 << 10,
            500,
            4_096,
            20_000,
            50,
            Duration.ofSeconds(10),
            Duration.ofSeconds(10),
            Duration.ofSeconds(60),
            Duration.ofMillis(100),
            Duration.ofMillis(25),
            Duration.ofMillis(200),
            Duration.ofSeconds(5));
}
