package org.rejoinder.collab.log;

import java.sql.Connection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// What it takes, beyond a commit, for committed rows to be on the disk.
///
/// H2 keeps what was committed in memory for up to half a second; WRITE_DELAY=0 neither syncs every commit nor
/// keeps the file small. A checkpoint that syncs costs one fsync. PostgreSQL's commit is durable by itself.
@Component
class Durability {

    private final JdbcTemplate jdbc;
    private final boolean checkpoints;

    Durability(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.checkpoints = "H2".equals(jdbc.execute((ConnectionCallback<String>) Durability::product));
    }

    private static String product(Connection connection) throws java.sql.SQLException {
        return connection.getMetaData().getDatabaseProductName();
    }

    /// Returns once everything that was committed is on the disk.
    void settle() {
        if (checkpoints) {
            jdbc.execute("CHECKPOINT SYNC");
        }
    }
}
