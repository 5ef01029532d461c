package org.rejoinder.assistant.model;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.rejoinder.assistant.Conversation.Message;
import org.rejoinder.assistant.Conversation.Part;
import org.rejoinder.assistant.Conversation.Proposal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The conversations as they lie in the database.
@Component
class StoredConversation {

    private static final int MOST = 200;
    private static final TypeReference<List<Proposal>> PROPOSALS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    StoredConversation(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<Message> of(String letterId) {
        return jdbc.sql("""
                SELECT * FROM (SELECT * FROM conversation_message WHERE letter_id = :letter ORDER BY id DESC LIMIT :most)
                    AS newest ORDER BY id""")
                .param("letter", letterId)
                .param("most", MOST)
                .query(this::message)
                .list();
    }

    /// The message with the id it was given.
    Message add(Message message) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                INSERT INTO conversation_message
                    (letter_id, part, author_id, author_name, message, engine, proposals, note, said_at)
                VALUES (:letter, :part, :authorId, :authorName, :text, :engine, :proposals, :note, :at)""")
                .param("letter", message.letterId())
                .param("part", message.part().name())
                .param("authorId", message.authorId())
                .param("authorName", message.authorName())
                .param("text", message.text())
                .param("engine", message.engine())
                .param("proposals", json.writeValueAsString(message.proposals()))
                .param("note", message.note())
                .param("at", message.at().atOffset(ZoneOffset.UTC))
                .update(key, "id");
        return named(message, String.valueOf(key.getKey()));
    }

    void clear(String letterId) {
        jdbc.sql("DELETE FROM conversation_message WHERE letter_id = :letter")
                .param("letter", letterId)
                .update();
    }

    private static Message named(Message m, String id) {
        return new Message(
                id,
                m.letterId(),
                m.part(),
                m.authorId(),
                m.authorName(),
                m.text(),
                m.engine(),
                m.proposals(),
                m.note(),
                m.at());
    }

    private Message message(ResultSet row, int number) throws SQLException {
        return new Message(
                row.getString("id"),
                row.getString("letter_id"),
                Part.valueOf(row.getString("part")),
                row.getString("author_id"),
                row.getString("author_name"),
                row.getString("message"),
                row.getString("engine"),
                json.readValue(row.getString("proposals"), PROPOSALS),
                row.getString("note"),
                row.getObject("said_at", OffsetDateTime.class).toInstant());
    }
}
