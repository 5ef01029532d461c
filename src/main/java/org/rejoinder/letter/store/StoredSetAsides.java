package org.rejoinder.letter.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.rejoinder.letter.SetAsides;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class StoredSetAsides implements SetAsides {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    StoredSetAsides(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    @Override
    public List<SetAside> of(String letterId) {
        return jdbc.sql("""
                SELECT * FROM set_aside WHERE letter_id = :letter OR letter_id IS NULL ORDER BY set_at DESC, id""")
                .param("letter", letterId)
                .query(StoredSetAsides::setAside)
                .list();
    }

    @Override
    public SetAside add(SetAside setAside) {
        SetAside kept = checked(setAside);
        try {
            insert(kept);
        } catch (DuplicateKeyException taken) {
            throw new IllegalArgumentException("This was set aside already.", taken);
        }
        events.publishEvent(new SetAsidesChanged(kept.letterId()));
        return kept;
    }

    private void insert(SetAside kept) {
        jdbc.sql("""
                INSERT INTO set_aside (id, reach, letter_id, code, words, reason, pinned_value, by_user_id, by_name, set_at)
                VALUES (:id, :reach, :letter, :code, :words, :reason, :value, :byUser, :byName, :at)""")
                .param("id", kept.id())
                .param("reach", kept.reach().name())
                .param("letter", kept.letterId())
                .param("code", kept.code())
                .param("words", kept.words())
                .param("reason", kept.reason())
                .param("value", kept.value())
                .param("byUser", kept.byUserId())
                .param("byName", kept.byName())
                .param("at", Rows.time(kept.at()))
                .update();
    }

    @Override
    public void remove(String setAsideId) {
        find(setAsideId).ifPresent(gone -> {
            jdbc.sql("DELETE FROM set_aside WHERE id = :id")
                    .param("id", setAsideId)
                    .update();
            events.publishEvent(new SetAsidesChanged(gone.letterId()));
        });
    }

    @Override
    public Optional<SetAside> find(String setAsideId) {
        return jdbc.sql("SELECT * FROM set_aside WHERE id = :id")
                .param("id", setAsideId)
                .query(StoredSetAsides::setAside)
                .optional();
    }

    private static SetAside checked(SetAside given) {
        atMost("The code", given.code(), 200);
        atMost("The words", given.words(), 100_000);
        atMost("The reason", given.reason(), 4_000);
        atMost("The value", given.value(), 200);
        String id = given.id().isBlank() ? Ids.fresh() : Ids.checked(given.id());
        return new SetAside(
                id,
                given.reach(),
                given.letterId(),
                given.code(),
                given.words(),
                given.reason(),
                given.value(),
                given.byUserId(),
                given.byName(),
                given.at());
    }

    private static void atMost(String what, String given, int limit) {
        if (given.length() > limit) {
            throw new IllegalArgumentException(what + " of what is set aside has at most " + limit + " characters.");
        }
    }

    private static SetAside setAside(ResultSet row, int number) throws SQLException {
        return new SetAside(
                row.getString("id"),
                Reach.valueOf(row.getString("reach")),
                row.getString("letter_id"),
                row.getString("code"),
                row.getString("words"),
                row.getString("reason"),
                row.getString("pinned_value"),
                row.getString("by_user_id"),
                row.getString("by_name"),
                row.getObject("set_at", OffsetDateTime.class).toInstant());
    }
}
