package org.rejoinder.browser;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rejoinder.collab.wire.Killable;
import org.rejoinder.collab.wire.UnderKills;

/// The packaged jar outlives `kill -9`: `-Drejoinder.kills=20` for more of them, `-Drejoinder.seed=7` for other
/// ones. It needs no browser.
class KillIT {

    private static final int KILLS = Integer.getInteger("rejoinder.kills", 5);
    private static final long SEED = Long.getLong("rejoinder.seed", 20);

    @TempDir
    Path folder;

    @Test
    void nothingThatWasConfirmedIsMissing() throws Exception {
        Server server = Server.stopped(folder);
        try {
            new UnderKills(new Jar(server), SEED).prove(KILLS);
        } finally {
            server.kill();
        }
    }

    private record Jar(Server server) implements Killable {

        @Override
        public int port() {
            return server.port();
        }

        @Override
        public String database() {
            return server.database();
        }

        @Override
        public void start() {
            server.start();
        }

        @Override
        public void kill() {
            server.kill();
        }

        @Override
        public void startInVain(Duration life) {
            server.startInVain(life);
        }
    }
}
