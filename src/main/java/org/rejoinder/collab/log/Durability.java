package org.rejoinder.collab.log;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// What it takes, beyond a commit, for committed rows to be on the disk, and to have the database back after
/// the disk failed.
///
/// H2 keeps what was committed in memory for up to half a second; WRITE_DELAY=0 neither syncs every commit nor
/// keeps the file small. A checkpoint that syncs costs one fsync. After a write error H2's store is closed for
/// good while its connections still look well: it is shut down, so that the next connection opens it again from
/// the disk. PostgreSQL needs neither.
@Component
class Durability {

    private static final Logger LOG = LoggerFactory.getLogger(Durability.class);
    private static final int STORE_CLOSED = 90098;

    private final JdbcTemplate jdbc;
    private final boolean checkpoints;
    private final AtomicInteger reopenings = new AtomicInteger();

    Durability(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.checkpoints = "H2".equals(jdbc.execute((ConnectionCallback<String>) Durability::product));
    }

    private static String product(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName();
    }

    /// Returns once everything that was committed is on the disk.
    void settle() {
        if (checkpoints) {
            jdbc.execute("CHECKPOINT SYNC");
        }
    }

    /// Does the work; when it fails because the store is closed, sees to it that the next attempt finds it
    /// open.
    <T> T reached(Supplier<T> work) {
        try {
            return work.get();
        } catch (DataAccessException failure) {
            if (checkpoints && storeIsClosed(failure)) {
                reopen();
            }
            throw failure;
        }
    }

    private static boolean storeIsClosed(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof SQLException error && error.getErrorCode() == STORE_CLOSED) {
                return true;
            }
        }
        return false;
    }

    private synchronized void reopen() {
        // Counted first: whoever then reaches the store that was opened anew knows that it was.
        reopenings.incrementAndGet();
        LOG.warn("The database closed itself after a write error; it is opened again");
        try {
            jdbc.execute("SHUTDOWN IMMEDIATELY");
        } catch (DataAccessException gone) {
            LOG.debug("It was closed already", gone);
        }
        evict(Objects.requireNonNull(jdbc.getDataSource()));
    }

    int reopenings() {
        return reopenings.get();
    }

    /// Connections to the closed store are of no use, though the pool cannot tell.
    private static void evict(DataSource source) {
        try {
            if (source.isWrapperFor(HikariDataSource.class)) {
                source.unwrap(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections();
            }
        } catch (SQLException unknown) {
            LOG.debug("The pool finds out by itself", unknown);
        }
    }
}
