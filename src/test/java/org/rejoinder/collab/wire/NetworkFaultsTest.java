package org.rejoinder.collab.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.rejoinder.collab.RunningCollab;
import org.rejoinder.collab.Update;

/// Windows type through a network that is late, slow, deaf, mute, stalled and cut, and come back as the browser's
/// do: when the socket is gone, or when an answer does not come. Nothing is lost or doubled and all end with the
/// same text. `-Drejoinder.network.seconds=600 -Drejoinder.seed=7` for longer and other weather.
class NetworkFaultsTest extends RunningCollab {

    private static final long SEED = Long.getLong("rejoinder.seed", 31);
    private static final int SECONDS = Integer.getInteger("rejoinder.network.seconds", 25);
    private static final int WINDOWS = 4;
    private static final long PATIENCE = 1_500_000_000L;
    private static final long LOOK = 20_000_000L;

    private final AtomicBoolean over = new AtomicBoolean();

    @Test
    void nothingIsLostOrDoubledInAnyWeather() throws InterruptedException {
        String letter = letter("Dear all,");
        try (FaultyNetwork network = new FaultyNetwork(port, SEED)) {
            List<WireClient> windows = new ArrayList<>();
            List<Thread> threads = new ArrayList<>();
            long[] typed = new long[WINDOWS];
            for (int i = 0; i < WINDOWS; i++) {
                int me = i;
                WireClient window = new WireClient(network.port(), letter, "n" + i).connect();
                window.await("welcome");
                windows.add(window);
                threads.add(Thread.startVirtualThread(() -> typed[me] = type(window, new Random(SEED + me))));
                threads.add(Thread.startVirtualThread(() -> comeBack(window)));
            }
            network.play(SECONDS * 1_000L);
            over.set(true);
            for (Thread thread : threads) {
                thread.join();
            }
            windows.forEach(WireClient::abort);
            windows.forEach(WireClient::connect);
            converge(letter, windows, typed);
        }
    }

    private void converge(String letter, List<WireClient> windows, long[] typed) {
        long all = 1;
        for (long count : typed) {
            all += count;
        }
        long head = all;
        windows.forEach(
                window -> window.await("everything, seed " + SEED, () -> window.version() == head && window.isLevel()));
        String text = letterbox.head(letter).text();
        assertThat(windows).as("seed %d", SEED).allMatch(window -> window.text().equals(text));
        Map<String, Long> logged = new HashMap<>();
        for (Update update : letterbox.updates(letter, 1, head)) {
            assertThat(update.seq()).isEqualTo(logged.merge(update.clientId(), 1L, Long::sum));
        }
        for (int i = 0; i < WINDOWS; i++) {
            assertThat(logged).as("seed %d", SEED).containsEntry("n" + i, typed[i]);
        }
        System.out.printf("%d updates through %d s of bad weather, seed %d%n", head - 1, SECONDS, SEED);
        windows.forEach(WireClient::close);
    }

    private long type(WireClient window, Random random) {
        long typed = 0;
        while (!over.get()) {
            int at = random.nextInt(window.text().length() + 1);
            window.type(at, random.nextInt(5) == 0 ? 1 : 0, "" + (char) ('a' + random.nextInt(26)));
            typed++;
            LockSupport.parkNanos((20 + random.nextInt(80)) * 1_000_000L);
        }
        return typed;
    }

    /// What the page's connection does: notices that the socket is gone, or that nothing is confirmed for too
    /// long, and comes back until it is let in.
    private void comeBack(WireClient window) {
        long confirmed = 0;
        long since = System.nanoTime();
        while (!over.get()) {
            LockSupport.parkNanos(LOOK);
            if (window.confirmed() != confirmed || window.isLevel()) {
                confirmed = window.confirmed();
                since = System.nanoTime();
            }
            if (!window.isOpen() || System.nanoTime() - since > PATIENCE) {
                window.abort();
                since = System.nanoTime();
                reconnect(window);
            }
        }
    }

    private static void reconnect(WireClient window) {
        try {
            window.connect();
        } catch (CompletionException notNow) {
            // Nobody let it in: it is tried again.
            Thread.yield();
        }
    }
}
