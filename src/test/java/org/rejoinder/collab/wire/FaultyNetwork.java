package org.rejoinder.collab.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/// A network between windows and a server that has bad days: bytes come late, slowly, in one direction only or
/// not at all, and connections break. What a connection was not given once it is never given later, as with a
/// real one; what only waits comes when the weather clears.
public final class FaultyNetwork implements AutoCloseable {

    /// How it is now.
    public enum Weather {
        CLEAR,
        /// Every piece comes 20 to 200 ms late.
        DELAYED,
        /// Two kilobytes a second.
        THROTTLED,
        /// Nothing passes, until the weather changes.
        STALLED,
        /// What the server says is lost, for good, on every connection that says something meanwhile.
        DEAF,
        /// What the window says is lost, for good, on every connection that says something meanwhile.
        MUTE,
        /// Whoever comes is turned away.
        CLOSED
    }

    private static final int PIECE = 8_192;
    private static final int THROTTLED_PIECE = 64;
    private static final long MILLI = 1_000_000;

    private final ServerSocket door;
    private final int target;
    private final Random random;
    private final Set<Line> lines = ConcurrentHashMap.newKeySet();
    private final Map<String, AtomicInteger> swallowed = new ConcurrentHashMap<>();
    private volatile Weather weather = Weather.CLEAR;

    public FaultyNetwork(int target, long seed) {
        this.target = target;
        this.random = new Random(seed);
        try {
            this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        Thread.ofVirtual().name("network").start(this::accept);
    }

    public int port() {
        return door.getLocalPort();
    }

    public void is(Weather now) {
        weather = now;
    }

    /// The next so many connections on which a window says these words are dead from then on, and nobody is told.
    public void swallow(String words, int connections) {
        swallowed.put(words, new AtomicInteger(connections));
    }

    /// Breaks connections, about so many of a hundred, without a farewell.
    public void cut(int percent) {
        lines.stream().filter(line -> chance(100) < percent).toList().forEach(Line::cut);
    }

    /// Plays a seeded run of weather; each lasts from a fifth of a second to two seconds. Ends in the clear.
    public void play(long millis) {
        long until = System.nanoTime() + millis * MILLI;
        while (System.nanoTime() < until) {
            is(Weather.values()[chance(Weather.values().length)]);
            if (chance(3) == 0) {
                cut(30 + chance(71));
            }
            LockSupport.parkNanos((200 + chance(1_800)) * MILLI);
            is(Weather.CLEAR);
            LockSupport.parkNanos(chance(600) * MILLI);
        }
    }

    private synchronized int chance(int below) {
        return random.nextInt(below);
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket window = door.accept();
                if (weather == Weather.CLOSED) {
                    window.close();
                } else {
                    new Line(window, new Socket(InetAddress.getLoopbackAddress(), target)).run();
                }
            } catch (IOException nobodyThere) {
                // The server is down or the network was closed: whoever came comes again.
                Thread.yield();
            }
        }
    }

    /// One connection, forwarded both ways.
    private final class Line {

        private final Socket window;
        private final Socket server;

        Line(Socket window, Socket server) throws IOException {
            this.window = window;
            this.server = server;
            window.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
        }

        void run() {
            lines.add(this);
            Thread.ofVirtual().start(() -> pump(window, server, Weather.MUTE));
            Thread.ofVirtual().start(() -> pump(server, window, Weather.DEAF));
        }

        private void pump(Socket from, Socket to, Weather lost) {
            boolean dead = false;
            try (InputStream in = from.getInputStream();
                    OutputStream out = to.getOutputStream()) {
                byte[] piece = new byte[PIECE];
                for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
                    dead |= weather == lost || (lost == Weather.MUTE && isSwallowed(piece, length));
                    if (!dead) {
                        forward(piece, length, out);
                    }
                }
            } catch (IOException broken) {
                cut();
            }
            cut();
        }

        private boolean isSwallowed(byte[] piece, int length) {
            if (swallowed.isEmpty()) {
                return false;
            }
            String said = new String(piece, 0, length, StandardCharsets.ISO_8859_1);
            return swallowed.entrySet().stream()
                    .anyMatch(words ->
                            said.contains(words.getKey()) && words.getValue().getAndDecrement() > 0);
        }

        private void forward(byte[] piece, int length, OutputStream out) throws IOException {
            if (weather == Weather.DELAYED) {
                LockSupport.parkNanos((20 + chance(180)) * MILLI);
            }
            for (int at = 0; at < length; ) {
                while (weather == Weather.STALLED && !window.isClosed()) {
                    LockSupport.parkNanos(5 * MILLI);
                }
                boolean slow = weather == Weather.THROTTLED;
                int part = slow ? Math.min(THROTTLED_PIECE, length - at) : length - at;
                out.write(piece, at, part);
                at += part;
                if (slow) {
                    LockSupport.parkNanos(THROTTLED_PIECE * MILLI / 2);
                }
            }
        }

        /// Both ends learn of it by a reset.
        void cut() {
            lines.remove(this);
            reset(window);
            reset(server);
        }

        private static void reset(Socket socket) {
            try {
                socket.setSoLinger(true, 0);
                socket.close();
            } catch (IOException gone) {
                // It is closed, which is what was wanted.
                return;
            }
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        cut(100);
    }
}
