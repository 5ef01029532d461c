package org.rejoinder.collab.authority;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rejoinder.account.Role;
import org.rejoinder.account.User;
import org.rejoinder.collab.log.JdbcUpdateLogTest;
import org.rejoinder.collab.log.UpdateLog;
import org.rejoinder.collab.log.WatchedDisk;
import org.springframework.jdbc.core.JdbcTemplate;

/// However long a letter's history is, it opens as one that was just written. What it costs is printed.
@Tag("timed")
class LongHistoryTest {

    private static final int UNITS = 30_000;
    private static final int TIMES = 15;
    private static final User ANN = new User("ann", "Ann", 1, Role.EDITOR);
    private static final String TEXT =
            "A letter of five thousand words. ".repeat(1_000).substring(0, UNITS);

    @TempDir
    Path folder;

    @Test
    void opensAsFastAsAFreshOne() {
        WatchedDisk.register();
        try (HikariDataSource source = JdbcUpdateLogTest.onWatchedDisk(folder)) {
            JdbcTemplate jdbc = new JdbcTemplate(source);
            UpdateLog log = JdbcUpdateLogTest.of(source);
            for (int edits : List.of(400, 100_400, 250_400)) {
                write(jdbc, "l" + edits, edits);
            }
            double fresh = bestOpening(log, 400);
            double long1 = bestOpening(log, 100_400);
            double long2 = bestOpening(log, 250_400);
            System.out.printf(
                    "Opened and welcomed: fresh %.1f ms, after 100,000 edits %.1f ms, after 250,000 %.1f ms%n",
                    fresh, long1, long2);
            assertThat(long1).isLessThan(20);
            assertThat(long2).isLessThan(20).isLessThan(3 * fresh + 5);
        }
    }

    /// A history as the authority writes one: an update puts a character at the end or takes it away again, and
    /// every 500 the text is kept.
    private static void write(JdbcTemplate jdbc, String letter, int edits) {
        jdbc.update("INSERT INTO letter_snapshot VALUES (?, 0, ?, FALSE)", letter, TEXT);
        jdbc.update("""
                INSERT INTO letter_update SELECT ?, X, 'c', X, 'ann',
                    CASE WHEN MOD(X, 2) = 1 THEN '[%1$d,[0,"x"]]' ELSE '[%1$d,[1]]' END, NULL, CURRENT_TIMESTAMP
                FROM SYSTEM_RANGE(1, ?)
                """.formatted(UNITS), letter, edits);
        jdbc.update(
                "INSERT INTO letter_snapshot SELECT ?, X * 500, ?, FALSE FROM SYSTEM_RANGE(1, ?)",
                letter,
                TEXT,
                edits / 500);
    }

    /// Milliseconds of the best of some openings, each with a window that is welcomed.
    private static double bestOpening(UpdateLog log, int edits) {
        double best = Double.MAX_VALUE;
        for (int i = 0; i < TIMES; i++) {
            long began = System.nanoTime();
            AtomicReference<Message> told = new AtomicReference<>();
            Authority authority = open(log, "l" + edits);
            Seat seat = new Seat(new Listening(told), "w", ANN, "Ann", 1);
            authority.tick(List.of(new Item.Join(seat, null, null)));
            best = Math.min(best, (System.nanoTime() - began) / 1e6);
            assertThat(told.get()).isInstanceOfSatisfying(Message.Welcome.class, welcome -> {
                assertThat(welcome.version()).isEqualTo(edits);
                assertThat(welcome.text()).isEqualTo(TEXT);
            });
        }
        return best;
    }

    private static Authority open(UpdateLog log, String letter) {
        return new Authority(
                letter,
                new Authority.Surroundings(
                        log, Limits.STANDARD, Clock.systemUTC(), System::nanoTime, Runnable::run, accepted -> {}),
                new ArrayList<Item>()::add);
    }

    private record Listening(AtomicReference<Message> told) implements Connection {
        @Override
        public void send(Frame frame, Consumer<Boolean> ended) {
            told.compareAndSet(null, frame.message());
            ended.accept(true);
        }

        @Override
        public void close() {}
    }
}
