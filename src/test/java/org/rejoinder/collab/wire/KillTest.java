package org.rejoinder.collab.wire;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The rooms up to this one outlive `kill -9`; the packaged jar has a test of its own, with more kills.
class KillTest {

    @TempDir
    Path folder;

    @Test
    void nothingThatWasConfirmedIsMissing() throws Exception {
        try (CollabProcess server = new CollabProcess(folder)) {
            new UnderKills(server, Long.getLong("rejoinder.seed", 20)).prove(2);
        }
    }
}
