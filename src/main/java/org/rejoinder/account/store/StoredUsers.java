package org.rejoinder.account.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.rejoinder.account.Role;
import org.rejoinder.account.User;
import org.rejoinder.account.Users;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class StoredUsers implements Users {

    private final JdbcClient jdbc;
    private final Clock clock;

    StoredUsers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Optional<User> find(String userId) {
        return jdbc.sql("SELECT id, name, color, role FROM account_user WHERE id = :id")
                .param("id", userId)
                .query(StoredUsers::user)
                .optional();
    }

    @Override
    @Transactional
    public User save(User user) {
        if (update(user) == 0) {
            insert(user);
        }
        return user;
    }

    private int update(User user) {
        return jdbc.sql("UPDATE account_user SET name = :name, color = :color, role = :role WHERE id = :id")
                .param("name", user.name())
                .param("color", user.color())
                .param("role", user.role().name())
                .param("id", user.id())
                .update();
    }

    private void insert(User user) {
        jdbc.sql("""
                INSERT INTO account_user (id, name, color, role, created_at)
                VALUES (:id, :name, :color, :role, :now)""")
                .param("id", user.id())
                .param("name", user.name())
                .param("color", user.color())
                .param("role", user.role().name())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    private static User user(ResultSet row, int number) throws SQLException {
        return new User(
                row.getString("id"), row.getString("name"), row.getInt("color"), Role.valueOf(row.getString("role")));
    }
}
