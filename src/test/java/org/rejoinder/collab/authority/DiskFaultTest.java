package org.rejoinder.collab.authority;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rejoinder.account.Role;
import org.rejoinder.account.User;
import org.rejoinder.collab.Update;
import org.rejoinder.collab.log.JdbcUpdateLogTest;
import org.rejoinder.collab.log.UpdateLog;
import org.rejoinder.collab.log.WatchedDisk;
import org.rejoinder.text.ChangeSet;

/// A real database on a disk that fails: nothing is confirmed that is not written, and all goes on by itself
/// once the disk does.
class DiskFaultTest {

    private static final User ANN = new User("ann", "Ann", 1, Role.EDITOR);

    @TempDir
    Path folder;

    private final AtomicLong nanos = new AtomicLong();
    private final Deque<Item> inbox = new ArrayDeque<>();
    private final List<Message> told = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"No space left on device", "Read-only file system"})
    void typingGoesOnWhenTheDiskIsBack(String fault) {
        WatchedDisk.register();
        try (HikariDataSource source = JdbcUpdateLogTest.onWatchedDisk(folder)) {
            UpdateLog log = JdbcUpdateLogTest.of(source);
            Authority authority = open(log);
            Seat seat = join(authority);
            push(authority, seat, 1, 0, "Dear");
            WatchedDisk.failing(fault);
            push(authority, seat, 2, 1, " all");
            assertThat(told.getLast()).isInstanceOfSatisfying(Message.Refused.class, refused -> {
                assertThat(refused.code()).isEqualTo(Refusal.UNAVAILABLE);
                assertThat(refused.code().retry()).isTrue();
            });
            assertThat(authority.head().text()).isEqualTo("Dear");
            for (int i = 0; i < 3; i++) {
                later(authority);
            }
            assertThat(authority.troubled()).isTrue();
            WatchedDisk.failing("");
            for (int i = 0; i < 40 && authority.troubled(); i++) {
                later(authority);
            }
            assertThat(authority.troubled()).isFalse();
            push(authority, seat, 2, 1, " all");
            assertThat(authority.head().text()).isEqualTo("Dear all");
            assertThat(authority.head().version()).isEqualTo(log.head("l")).isEqualTo(2);
            assertThat(open(log).head()).isEqualTo(authority.head());
        } finally {
            WatchedDisk.failing("");
        }
    }

    @Test
    void whatAStoreForgotIsWrittenAgain() throws IOException {
        WatchedDisk.register();
        try (HikariDataSource source = JdbcUpdateLogTest.onWatchedDisk(folder)) {
            UpdateLog log = JdbcUpdateLogTest.of(source);
            Authority authority = open(log);
            Authority other = open("m", log);
            Seat seat = join(authority);
            Seat there = join(other);
            push(authority, seat, 1, 0, "Dear");
            push(other, there, 1, 0, "Sir");
            Path file = database();
            byte[] before = Files.readAllBytes(file);
            push(authority, seat, 2, 1, " all");
            push(other, there, 2, 1, " or");
            WatchedDisk.failing("No space left on device");
            push(authority, seat, 3, 2, " of");
            Files.write(file, before);
            WatchedDisk.failing("");
            for (int i = 0; i < 40 && authority.troubled(); i++) {
                later(authority);
            }
            assertThat(log.read("l", 0, 9)).extracting(Update::version).containsExactly(1L, 2L);
            push(authority, seat, 3, 2, " of");
            push(other, there, 3, 2, " Madam");
            assertThat(open(log).head().text()).isEqualTo("Dear all of");
            assertThat(open("m", log).head().text()).isEqualTo("Sir or Madam");
        } finally {
            WatchedDisk.failing("");
        }
    }

    private Path database() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".mv.db"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void aLetterThatCannotBeReadIsNotOpened() {
        SimulatedLog log = new SimulatedLog(false);
        log.unreadable = 1;
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> open(log)).hasMessageContaining("does not answer");
        assertThat(open(log).head().version()).isZero();
    }

    private Authority open(UpdateLog log) {
        return open("l", log);
    }

    private Authority open(String letterId, UpdateLog log) {
        return new Authority(
                letterId,
                new Authority.Surroundings(
                        log, Limits.STANDARD, Clock.systemUTC(), nanos::get, Runnable::run, accepted -> {}),
                inbox::add);
    }

    private Seat join(Authority authority) {
        Seat seat = new Seat(new Listening(), "c", ANN, "Ann", 1);
        authority.tick(List.of(new Item.Join(seat, null, null)));
        return seat;
    }

    private void push(Authority authority, Seat seat, long seq, long version, String insert) {
        int length = authority.head().text().length();
        Push push = new Push(
                "c", seq, version, List.of(new Push.Made(ChangeSet.replace(length, length, length, insert), null)));
        authority.tick(List.of(new Item.Pushed(push, ANN, new SeatReplies(seat), null)));
    }

    private void later(Authority authority) {
        nanos.addAndGet(6_000_000_000L);
        authority.tick(List.of());
    }

    private final class Listening implements Connection {
        @Override
        public void send(Frame frame, Consumer<Boolean> ended) {
            told.add(frame.message());
            ended.accept(true);
        }

        @Override
        public void close() {}
    }
}
