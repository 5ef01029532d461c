package org.rejoinder.collab.history;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.rejoinder.account.User;
import org.rejoinder.account.Users;
import org.rejoinder.collab.History;
import org.rejoinder.collab.Letterbox;
import org.rejoinder.collab.Snapshot;
import org.rejoinder.collab.Update;
import org.rejoinder.collab.log.UpdateLog;
import org.rejoinder.letter.Letter;
import org.rejoinder.letter.Letters;
import org.rejoinder.text.Range;
import org.rejoinder.text.WordDiff;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// History as the log tells it.
@Component
class LoggedHistory implements History {

    private static final int PAGE = 5_000;
    private static final int REMEMBERED = 16;
    private static final int NAME_LENGTH = 200;

    private final Letterbox letterbox;
    private final Letters letters;
    private final Users users;
    private final UpdateLog log;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Recent<String, Authorship> authorships = new Recent<>(REMEMBERED);
    private final Recent<Since, Authorship> touches = new Recent<>(REMEMBERED);
    private final Recent<String, Steps> ways = new Recent<>(REMEMBERED);

    private record Since(String letterId, long version) {}

    LoggedHistory(Letterbox letterbox, Letters letters, Users users, UpdateLog log, JdbcClient jdbc, Clock clock) {
        this.letterbox = letterbox;
        this.letters = letters;
        this.users = users;
        this.log = log;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Step> steps(String letterId, int most) {
        Steps steps = ways.of(letterId, Steps::new);
        long head = letterbox.head(letterId).version();
        synchronized (steps) {
            read(letterId, steps.version(), head, updates -> updates.forEach(steps::add));
            return steps.toList(most, new Writers(users));
        }
    }

    /// Reads page by page, so that a long history is never in memory as a whole.
    private void read(String letterId, long after, long upTo, Consumer<List<Update>> page) {
        for (long at = after; at < upTo; at += PAGE) {
            page.accept(log.read(letterId, at, Math.min(upTo, at + PAGE)));
        }
    }

    @Override
    public List<NamedVersion> named(String letterId) {
        letterbox.head(letterId);
        Writers writers = new Writers(users);
        return jdbc.sql("""
                        SELECT n.letter_id, n.version, n.name, n.by_user_id, n.named_at, u.accepted_at
                        FROM letter_named_version n
                        LEFT JOIN letter_update u ON u.letter_id = n.letter_id AND u.version = n.version
                        WHERE n.letter_id = ? ORDER BY n.version DESC
                        """)
                .param(letterId)
                .query((row, number) -> namedVersion(row, writers))
                .list();
    }

    private static NamedVersion namedVersion(ResultSet row, Writers writers) throws SQLException {
        Instant namedAt = row.getObject(5, OffsetDateTime.class).toInstant();
        OffsetDateTime written = row.getObject(6, OffsetDateTime.class);
        String by = row.getString(4);
        return new NamedVersion(
                row.getString(1),
                row.getLong(2),
                row.getString(3),
                by,
                writers.name(by),
                namedAt,
                written == null ? namedAt : written.toInstant());
    }

    @Override
    public NamedVersion name(String letterId, long version, String name, User by) {
        String trimmed = name.strip();
        if (trimmed.isEmpty() || trimmed.length() > NAME_LENGTH) {
            throw new IllegalArgumentException("The name of a version has 1 to " + NAME_LENGTH + " characters.");
        }
        checked(letterId, version);
        unname(letterId, version);
        jdbc.sql(
                        "INSERT INTO letter_named_version (letter_id, version, name, by_user_id, named_at) VALUES (?, ?, ?, ?, ?)")
                .params(letterId, version, trimmed, by.id(), now())
                .update();
        return named(letterId).stream()
                .filter(named -> named.version() == version)
                .findFirst()
                .orElseThrow();
    }

    private void checked(String letterId, long version) {
        long head = letterbox.head(letterId).version();
        if (version < 0 || version > head) {
            throw new IllegalArgumentException("The letter has versions 0 to " + head + ", not " + version + ".");
        }
    }

    private OffsetDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
    }

    @Override
    public void unname(String letterId, long version) {
        jdbc.sql("DELETE FROM letter_named_version WHERE letter_id = ? AND version = ?")
                .params(letterId, version)
                .update();
    }

    @Override
    public Snapshot at(String letterId, long version) {
        return letterbox.at(letterId, version);
    }

    @Override
    public Attribution attribution(String letterId) {
        long head = letterbox.head(letterId).version();
        Authorship authorship = authorships.of(letterId, Authorship::new);
        synchronized (authorship) {
            read(letterId, authorship.version(), head, updates -> updates.forEach(authorship::add));
            return new Attribution(authorship.version(), authorship.spans(new Writers(users)));
        }
    }

    @Override
    public List<Span> touched(String letterId, long from, long to) {
        checked(letterId, to);
        int length = at(letterId, from).text().length();
        Authorship touched = touches.of(new Since(letterId, from), () -> new Authorship(from, length));
        synchronized (touched) {
            Authorship upTo = touched.version() > to ? new Authorship(from, length) : touched;
            read(letterId, upTo.version(), to, updates -> updates.forEach(upTo::touch));
            return upTo.touched(new Writers(users));
        }
    }

    @Override
    public List<Difference> compare(String letterId, long from, long to) {
        String before = at(letterId, from).text();
        String after = at(letterId, to).text();
        List<Difference> differences = new ArrayList<>();
        WordDiff.between(before, after)
                .forEachChange((fromOld, toOld, fromNew, toNew, inserted) -> differences.add(new Difference(
                        new Range(fromOld, toOld),
                        new Range(fromNew, toNew),
                        before.substring(fromOld, toOld),
                        inserted)));
        return differences;
    }

    @Override
    public CompletableFuture<Long> restore(String letterId, long version, User by) {
        String text = at(letterId, version).text();
        return letterbox.write(letterId, letterbox.head(letterId).version(), text, by, "restore:" + version);
    }

    @Override
    public CompletableFuture<String> copy(String letterId, long version, String title, User by) {
        Letter source = letters.find(letterId).orElseThrow(() -> new Letterbox.UnknownLetter(letterId));
        String text = at(letterId, version).text();
        Letter copy = letters.create(new Letters.NewLetter(
                null,
                title,
                source.folderId(),
                source.from(),
                source.to(),
                source.audienceId(),
                source.kind(),
                source.answers()));
        return letterbox
                .write(copy.id(), 0, text, by, "copy:" + letterId + ":" + version)
                .thenApply(written -> copy.id());
    }

    @Override
    public void export(String letterId, OutputStream out) throws IOException {
        Letter letter = letters.find(letterId).orElseThrow(() -> new Letterbox.UnknownLetter(letterId));
        Snapshot head = letterbox.head(letterId);
        try (HistoryWriter writer = new HistoryWriter(out, new Writers(users))) {
            writer.begin(letter, log.epoch(letterId), head, named(letterId));
            for (long at = 0; at < head.version(); at += PAGE) {
                writer.updates(log.read(letterId, at, Math.min(head.version(), at + PAGE)));
            }
            writer.end();
        }
    }
}
