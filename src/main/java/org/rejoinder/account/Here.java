package org.rejoinder.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/// Tells whose request this is, in whichever way Rejoinder runs; a socket's upgrade request is asked in the
/// same way.
public interface Here {

    /// The person who sent it; empty when nobody is known by it. One read of the store at most.
    Optional<User> of(HttpServletRequest request);

    /// Gives that person another name (1 to 80 characters) and colour (1 to 6), remembered across restarts.
    ///
    /// Throws `IllegalArgumentException` in plain words for what does not fit, `NotHere` when nobody is known.
    User rename(HttpServletRequest request, String name, int color);

    /// The request comes from nobody that is known here.
    final class NotHere extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public NotHere() {
            super("Nobody is signed in with this request. Open the link you were given again.");
        }
    }
}
