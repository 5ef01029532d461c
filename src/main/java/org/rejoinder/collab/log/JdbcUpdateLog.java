package org.rejoinder.collab.log;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rejoinder.collab.Snapshot;
import org.rejoinder.collab.Update;
import org.rejoinder.text.ChangeSet;
import org.rejoinder.text.JsonText;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// The log in a relational database.
@Component
class JdbcUpdateLog implements UpdateLog {

    private static final int FETCH = 1_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient client;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Durability durability;

    JdbcUpdateLog(JdbcTemplate jdbc, PlatformTransactionManager transactions, Durability durability) {
        this.jdbc = jdbc;
        this.client = JdbcClient.create(jdbc);
        this.transaction = new TransactionTemplate(transactions);
        this.durability = durability;
    }

    @Override
    public String epoch(String letterId) {
        return durability.reached(() -> storedEpoch(letterId).orElseGet(() -> beginEpoch(letterId)));
    }

    private Optional<String> storedEpoch(String letterId) {
        return client.sql("SELECT epoch FROM letter_epoch WHERE letter_id = ?")
                .param(letterId)
                .query(String.class)
                .optional();
    }

    private String beginEpoch(String letterId) {
        String epoch = UUID.randomUUID().toString();
        try {
            client.sql("INSERT INTO letter_epoch (letter_id, epoch) VALUES (?, ?)")
                    .params(letterId, epoch)
                    .update();
            durability.settle();
            return epoch;
        } catch (DuplicateKeyException another) {
            return storedEpoch(letterId).orElseThrow(() -> another);
        }
    }

    @Override
    public Snapshot snapshot(String letterId, long version) {
        return durability.reached(() -> kept(letterId, version));
    }

    private Snapshot kept(String letterId, long version) {
        return client.sql("""
                        SELECT version, text, escaped FROM letter_snapshot
                        WHERE letter_id = ? AND version <= ? ORDER BY version DESC LIMIT 1
                        """)
                .params(letterId, version)
                .query((row, number) -> new Snapshot(letterId, row.getLong(1), text(row)))
                .optional()
                .orElseGet(() -> new Snapshot(letterId, 0, ""));
    }

    private static String text(ResultSet row) throws SQLException {
        String text = row.getString(2);
        return row.getBoolean(3) ? JSON.readValue(text, String.class) : text;
    }

    @Override
    public void keep(Snapshot snapshot) {
        boolean escaped = !JsonText.survivesUtf8(snapshot.text());
        String text = escaped ? JsonText.quoted(snapshot.text()) : snapshot.text();
        try {
            client.sql("INSERT INTO letter_snapshot (letter_id, version, text, escaped) VALUES (?, ?, ?, ?)")
                    .params(snapshot.letterId(), snapshot.version(), text, escaped)
                    .update();
        } catch (DuplicateKeyException kept) {
            // The text of a version never changes, so what is there is what was to be kept.
            return;
        }
    }

    @Override
    public long head(String letterId) {
        return durability.reached(
                () -> client.sql("SELECT COALESCE(MAX(version), 0) FROM letter_update WHERE letter_id = ?")
                        .param(letterId)
                        .query(Long.class)
                        .single());
    }

    @Override
    public List<Update> read(String letterId, long after, long upTo) {
        return durability.reached(() -> rows(letterId, after, upTo));
    }

    private List<Update> rows(String letterId, long after, long upTo) {
        return client.sql("""
                        SELECT version, client_id, client_seq, author_id, changes, origin, accepted_at FROM letter_update
                        WHERE letter_id = ? AND version > ? AND version <= ? ORDER BY version
                        """)
                .params(letterId, after, upTo)
                .withFetchSize(FETCH)
                .query((row, number) -> update(row))
                .list();
    }

    private static Update update(ResultSet row) throws SQLException {
        return new Update(
                row.getLong(1),
                row.getString(2),
                row.getLong(3),
                row.getString(4),
                ChangeSet.fromJson(row.getString(5)),
                row.getString(6),
                row.getObject(7, java.time.OffsetDateTime.class).toInstant());
    }

    @Override
    public void append(String letterId, List<Update> updates) {
        durability.reached(() -> {
            transaction.executeWithoutResult(status -> insert(letterId, updates));
            durability.settle();
            return updates.size();
        });
    }

    private void insert(String letterId, List<Update> updates) {
        jdbc.batchUpdate("""
                INSERT INTO letter_update
                (letter_id, version, client_id, client_seq, author_id, changes, origin, accepted_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """, updates, updates.size(), (row, update) -> fill(row, letterId, update));
    }

    private static void fill(PreparedStatement row, String letterId, Update update) throws SQLException {
        row.setString(1, letterId);
        row.setLong(2, update.version());
        row.setString(3, update.clientId());
        row.setLong(4, update.seq());
        row.setString(5, update.authorId());
        row.setString(6, update.changes().toJson());
        row.setString(7, update.origin());
        row.setObject(8, update.acceptedAt().atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
    }

    @Override
    public List<Update> settled(String letterId, long after) {
        return durability.reached(() -> {
            durability.settle();
            return rows(letterId, after, Long.MAX_VALUE);
        });
    }

    @Override
    public int reopenings() {
        return durability.reopenings();
    }

    @Override
    public Optional<Written> lastOf(String letterId, String clientId) {
        return durability.reached(() -> lastRow(letterId, clientId));
    }

    private Optional<Written> lastRow(String letterId, String clientId) {
        return client.sql("""
                        SELECT author_id, client_seq FROM letter_update
                        WHERE letter_id = ? AND client_id = ? ORDER BY client_seq DESC LIMIT 1
                        """)
                .params(letterId, clientId)
                .query((row, number) -> new Written(row.getString(1), row.getLong(2)))
                .optional();
    }
}
