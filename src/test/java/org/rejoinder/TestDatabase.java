package org.rejoinder;

import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/// A real H2 of one test's own with all migrations, for tests that need no application around them.
public record TestDatabase(DataSource source, JdbcClient jdbc, JdbcTransactionManager transactions) {

    public static TestDatabase fresh() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        return of(source);
    }

    public static TestDatabase of(DataSource source) {
        Flyway.configure().dataSource(source).load().migrate();
        return new TestDatabase(source, JdbcClient.create(source), new JdbcTransactionManager(source));
    }
}
