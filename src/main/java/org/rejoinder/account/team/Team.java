package org.rejoinder.account.team;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rejoinder.account.Admission;
import org.rejoinder.account.Here;
import org.rejoinder.account.Role;
import org.rejoinder.account.User;
import org.rejoinder.account.Users;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// People are known by the token in their cookie; its hash leads to their row.
@Component
@ConditionalOnProperty(name = "rejoinder.mode", havingValue = "team")
class Team implements Here, Admission {

    private static final String LINK = "team-link";
    private static final int LONGEST_TOKEN = 100;

    private final Users users;
    private final JdbcClient jdbc;

    Team(Users users, JdbcClient jdbc) {
        this.users = users;
        this.jdbc = jdbc;
    }

    @Override
    public Optional<User> of(HttpServletRequest request) {
        String token = token(request);
        return token == null ? Optional.empty() : idOf(token).flatMap(users::find);
    }

    @Override
    public User rename(HttpServletRequest request, String name, int color) {
        User user = of(request).orElseThrow(NotHere::new);
        return users.save(user.named(name.strip(), color));
    }

    @Override
    @Transactional
    public synchronized String secret() {
        return stored().orElseGet(this::make);
    }

    @Override
    public boolean opens(String given) {
        return given.length() <= LONGEST_TOKEN
                && stored().filter(secret -> Secrets.same(secret, given)).isPresent();
    }

    @Override
    @Transactional
    public Admitted admit(String name, int color) {
        User user = users.save(new User(UUID.randomUUID().toString(), name.strip(), color, Role.EDITOR));
        String token = Secrets.fresh();
        jdbc.sql("UPDATE account_user SET token_hash = :hash WHERE id = :id")
                .param("hash", Secrets.hash(token))
                .param("id", user.id())
                .update();
        return new Admitted(user, token);
    }

    private Optional<String> idOf(String token) {
        return jdbc.sql("SELECT id FROM account_user WHERE token_hash = :hash")
                .param("hash", Secrets.hash(token))
                .query(String.class)
                .optional();
    }

    private Optional<String> stored() {
        return jdbc.sql("SELECT secret FROM account_secret WHERE name = :name")
                .param("name", LINK)
                .query(String.class)
                .optional();
    }

    private String make() {
        String secret = Secrets.fresh();
        jdbc.sql("INSERT INTO account_secret (name, secret) VALUES (:name, :secret)")
                .param("name", LINK)
                .param("secret", secret)
                .update();
        return secret;
    }

    private static @Nullable String token(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return null;
        }
        for (Cookie cookie : cookies) {
            boolean ours = cookie.getName().equals(COOKIE);
            if (ours && !cookie.getValue().isEmpty() && cookie.getValue().length() <= LONGEST_TOKEN) {
                return cookie.getValue();
            }
        }
        return null;
    }
}
