package org.rejoinder.collab.wire;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/// A port for a server in a process of its own, which is still free when that is killed and started again: below
/// those that systems lend to outgoing connections, and of a stretch that no other process of the tests takes from.
public final class FreePort {

    private static final int STRETCH = 1_000;
    private static final int FIRST = 20_000 + STRETCH * Integer.getInteger("rejoinder.fork", 0);

    private FreePort() {}

    public static int any() {
        int port;
        do {
            port = FIRST + ThreadLocalRandom.current().nextInt(STRETCH);
        } while (!isFree(port));
        return port;
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
