package org.rejoinder.drafts.sync;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Which letter is kept in which file, and which folder in which directory.
@Component
class SyncedFiles {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    SyncedFiles(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    List<SyncedFile> all() {
        return jdbc.sql("SELECT * FROM draft_file ORDER BY path")
                .query(SyncedFiles::file)
                .list();
    }

    Optional<SyncedFile> ofLetter(String letterId) {
        return jdbc.sql("SELECT * FROM draft_file WHERE letter_id = :id")
                .param("id", letterId)
                .query(SyncedFiles::file)
                .optional();
    }

    /// The file at the path; one that is there comes before those that were.
    Optional<SyncedFile> atPath(String path) {
        return jdbc
                .sql("SELECT * FROM draft_file WHERE path = :path")
                .param("path", path)
                .query(SyncedFiles::file)
                .list()
                .stream()
                .max((a, b) -> Boolean.compare(a.hasFile(), b.hasFile()));
    }

    List<SyncedFile> withHash(String hash) {
        return jdbc.sql("SELECT * FROM draft_file WHERE hash = :hash ORDER BY path")
                .param("hash", hash)
                .query(SyncedFiles::file)
                .list();
    }

    void save(SyncedFile file) {
        transaction.executeWithoutResult(status -> {
            forget(file.letterId());
            insert(file);
        });
    }

    void forget(String letterId) {
        jdbc.sql("DELETE FROM draft_file WHERE letter_id = :id")
                .param("id", letterId)
                .update();
    }

    private void insert(SyncedFile file) {
        jdbc.sql("""
                INSERT INTO draft_file (letter_id, path, version, hash, title, letter_from, letter_to, audience_id)
                VALUES (:letter, :path, :version, :hash, :title, :from, :to, :audience)""")
                .param("letter", file.letterId())
                .param("path", file.path())
                .param("version", file.version())
                .param("hash", file.hash())
                .param("title", file.words().title())
                .param("from", file.words().from())
                .param("to", file.words().to())
                .param("audience", file.words().audienceId())
                .update();
    }

    /// Directories by the folder that they are.
    Map<String, String> directories() {
        return jdbc
                .sql("SELECT folder_id, path FROM draft_folder")
                .query((row, number) -> Map.entry(row.getString("folder_id"), row.getString("path")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void saveDirectory(String folderId, String path) {
        transaction.executeWithoutResult(status -> {
            forgetDirectory(folderId);
            jdbc.sql("INSERT INTO draft_folder (folder_id, path) VALUES (:id, :path)")
                    .param("id", folderId)
                    .param("path", path)
                    .update();
        });
    }

    void forgetDirectory(String folderId) {
        jdbc.sql("DELETE FROM draft_folder WHERE folder_id = :id")
                .param("id", folderId)
                .update();
    }

    /// Everything below `from` now lies below `to`.
    void moveDirectory(String from, String to) {
        transaction.executeWithoutResult(status -> {
            for (SyncedFile file : all()) {
                if (file.path().startsWith(from + "/")) {
                    save(file.at(to + file.path().substring(from.length())));
                }
            }
            directories().forEach((folderId, path) -> {
                if (path.equals(from) || path.startsWith(from + "/")) {
                    saveDirectory(folderId, to + path.substring(from.length()));
                }
            });
        });
    }

    private static SyncedFile file(ResultSet row, int number) throws SQLException {
        return new SyncedFile(
                row.getString("letter_id"),
                row.getString("path"),
                row.getLong("version"),
                row.getString("hash"),
                new SyncedFile.Words(
                        row.getString("title"),
                        row.getString("letter_from"),
                        row.getString("letter_to"),
                        row.getString("audience_id")));
    }
}
