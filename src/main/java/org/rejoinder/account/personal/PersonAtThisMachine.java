package org.rejoinder.account.personal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rejoinder.account.Here;
import org.rejoinder.account.Role;
import org.rejoinder.account.User;
import org.rejoinder.account.Users;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/// Every request is the owner's: the door only lets through what comes from this machine.
@Component
@ConditionalOnProperty(name = "rejoinder.mode", havingValue = "personal", matchIfMissing = true)
class PersonAtThisMachine implements Here {

    private static final String ID = "me";

    private final Users users;
    private volatile @Nullable User me;

    PersonAtThisMachine(Users users) {
        this.users = users;
    }

    @Override
    public Optional<User> of(HttpServletRequest request) {
        return Optional.of(me());
    }

    @Override
    public User rename(HttpServletRequest request, String name, int color) {
        User renamed = users.save(me().named(name.strip(), color));
        me = renamed;
        return renamed;
    }

    private User me() {
        User known = me;
        if (known == null) {
            known = users.find(ID).orElseGet(this::fresh);
            me = known;
        }
        return known;
    }

    /// Kept at once, so that what is written from now on has a name; while nothing can be kept, known all the same.
    private User fresh() {
        User fresh = new User(ID, nameOnThisMachine(), 1, Role.OWNER);
        try {
            return users.save(fresh);
        } catch (DataAccessException notNow) {
            return fresh;
        }
    }

    private static String nameOnThisMachine() {
        String name = System.getProperty("user.name", "").strip();
        boolean says = !name.isEmpty() && name.length() <= 80 && !name.equals("root") && !name.equals("?");
        return says ? name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) : "You";
    }
}
