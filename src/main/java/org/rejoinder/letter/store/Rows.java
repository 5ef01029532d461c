package org.rejoinder.letter.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.rejoinder.letter.Folder;
import org.rejoinder.letter.Letter;

/// How rows become records.
final class Rows {

    private Rows() {}

    static Letter letter(ResultSet row, int number) throws SQLException {
        return new Letter(
                row.getString("id"),
                row.getString("title"),
                row.getString("folder_id"),
                row.getString("letter_from"),
                row.getString("letter_to"),
                row.getString("audience_id"),
                Letter.Kind.valueOf(row.getString("kind")),
                answers(row),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "binned_at"));
    }

    static Folder folder(ResultSet row, int number) throws SQLException {
        return new Folder(
                row.getString("id"), row.getString("name"), row.getString("parent_id"), instant(row, "binned_at"));
    }

    static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static Letter.@Nullable Answers answers(ResultSet row) throws SQLException {
        String letterId = row.getString("answers_letter_id");
        return letterId == null
                ? null
                : new Letter.Answers(letterId, row.getLong("answers_version"), row.getString("answers_audience_id"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
