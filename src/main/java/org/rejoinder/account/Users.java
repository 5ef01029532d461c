package org.rejoinder.account;

import java.util.Optional;

/// Everyone who was ever here, so that what they wrote can bear their name.
public interface Users {

    Optional<User> find(String userId);

    /// Keeps the user, or replaces the name, colour and role of the one with that id.
    User save(User user);
}
