package org.rejoinder.collab.history;

import java.util.HashMap;
import java.util.Map;
import org.rejoinder.account.User;
import org.rejoinder.account.Users;

/// The names of writers, each looked up once.
final class Writers {

    private final Users users;
    private final Map<String, String> names = new HashMap<>();

    Writers(Users users) {
        this.users = users;
    }

    /// The name now; the id of one who is not known any more.
    String name(String userId) {
        return names.computeIfAbsent(
                userId, id -> users.find(id).map(User::name).orElse(id));
    }
}
