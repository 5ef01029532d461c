package org.rejoinder.collab.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rejoinder.collab.CollabApplication;
import org.rejoinder.collab.Snapshot;
import org.rejoinder.collab.Update;
import org.rejoinder.text.ChangeSet;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;

public class JdbcUpdateLogTest {

    @TempDir
    Path folder;

    private final List<HikariDataSource> sources = new ArrayList<>();

    @BeforeAll
    static void watch() {
        WatchedDisk.register();
    }

    @AfterEach
    void close() {
        WatchedDisk.failing("");
        sources.forEach(HikariDataSource::close);
    }

    private UpdateLog log() {
        HikariDataSource source = onWatchedDisk(folder);
        sources.add(source);
        return of(source);
    }

    /// A database with all migrations on the disk that is watched, set up as the application has it.
    public static HikariDataSource onWatchedDisk(Path folder) {
        HikariDataSource source = new HikariDataSource();
        source.setJdbcUrl("jdbc:h2:watched:" + folder.resolve("rejoinder") + CollabApplication.H2_SETTINGS);
        source.setUsername("sa");
        source.setPassword("");
        source.setConnectionTimeout(2_000);
        Flyway.configure().dataSource(source).load().migrate();
        return source;
    }

    public static UpdateLog of(DataSource source) {
        JdbcTemplate jdbc = new JdbcTemplate(source);
        return new JdbcUpdateLog(jdbc, new JdbcTransactionManager(source), new Durability(jdbc));
    }

    private static Update update(long version, String client, long seq, int length, String insert) {
        return new Update(
                version, client, seq, "ann", ChangeSet.replace(length, length, length, insert), null, Instant.EPOCH);
    }

    @Test
    void keepsWhatItIsGiven() {
        UpdateLog log = log();
        Update first = new Update(
                1,
                "c",
                1,
                "ann",
                ChangeSet.replace(0, 0, 0, "“one”\n\ud83d"),
                "finding:x",
                Instant.parse("2026-01-02T03:04:05.678Z"));
        log.append("l", List.of(first, update(2, "c", 2, 7, "\ude00 " + "long ".repeat(500))));

        assertThat(log.read("l", 0, 1)).containsExactly(first);
        assertThat(log.read("l", 1, 9)).hasSize(1);
        assertThat(log.head("l")).isEqualTo(2);
        assertThat(log.head("other")).isZero();
        assertThat(log.lastOf("l", "c")).contains(new UpdateLog.Written("ann", 2));
        assertThat(log.lastOf("l", "d")).isEmpty();
        assertThat(log.epoch("l")).isEqualTo(log.epoch("l")).isNotEqualTo(log.epoch("other"));
    }

    @Test
    void takesAllOfATickOrNothing() {
        UpdateLog log = log();
        log.append("l", List.of(update(1, "c", 1, 0, "a")));

        assertThatThrownBy(() -> log.append("l", List.of(update(2, "d", 1, 1, "b"), update(2, "d", 2, 2, "c"))))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> log.append("l", List.of(update(2, "c", 1, 1, "b"))))
                .isInstanceOf(DataAccessException.class);
        assertThat(log.head("l")).isEqualTo(1);
    }

    @Test
    void keepsTextsExactlyEvenBrokenOnes() {
        UpdateLog log = log();
        Snapshot broken = new Snapshot("l", 5, "half a pair \ud83d and \"quotes\" \\");
        log.keep(broken);
        log.keep(broken);
        log.keep(new Snapshot("l", 9, "later 😀"));

        assertThat(log.snapshot("l", 8)).isEqualTo(broken);
        assertThat(log.snapshot("l", 4)).isEqualTo(new Snapshot("l", 0, ""));
        assertThat(log.snapshot("l", Long.MAX_VALUE).text()).isEqualTo("later 😀");
    }

    @Test
    void everyTickIsOnTheDiskWithOneSyncAndTheFileStaysSmall() throws IOException {
        UpdateLog log = log();
        log.append("l", List.of(update(1, "c", 1, 0, "x")));
        int before = WatchedDisk.SYNCS.get();
        int ticks = 3_000;
        for (int i = 0; i < ticks; i++) {
            int syncs = WatchedDisk.SYNCS.get();
            log.append("l", List.of(update(i + 2, "c", i + 2, i + 1, "x")));
            assertThat(WatchedDisk.SYNCS.get())
                    .as("forced before it returns, tick %d", i)
                    .isGreaterThan(syncs);
        }
        assertThat((WatchedDisk.SYNCS.get() - before) / (double) ticks)
                .as("syncs a tick")
                .isLessThan(1.3);
        assertThat(size(folder)).as("bytes").isLessThan(12_000_000);
    }

    /// H2 closes itself on a write error; connections that were open then fail once each, and the next one
    /// opens it again.
    private static long headOnceOpenAgain(UpdateLog log) {
        for (int attempt = 0; attempt < 20; attempt++) {
            try {
                log.settled("l", 0);
                return log.head("l");
            } catch (RuntimeException closed) {
                assertThat(closed).isInstanceOf(RuntimeException.class);
            }
        }
        return log.head("l");
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    @Test
    void aFullDiskIsAnErrorAndThenPast() {
        UpdateLog log = log();
        log.append("l", List.of(update(1, "c", 1, 0, "a")));
        WatchedDisk.failing("No space left on device");
        assertThatThrownBy(() -> log.append("l", List.of(update(2, "c", 2, 1, "b"))))
                .isInstanceOf(RuntimeException.class);
        WatchedDisk.failing("");

        long head = headOnceOpenAgain(log);
        assertThat(head).isIn(1L, 2L);
        log.append("l", List.of(update(head + 1, "c", head + 1, (int) head, "c")));
        assertThat(log.read("l", 0, 9)).hasSize((int) head + 1);
    }
}
