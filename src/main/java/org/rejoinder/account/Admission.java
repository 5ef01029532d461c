package org.rejoinder.account;

/// How a person comes in when Rejoinder runs for a team: by the secret link, under a name of their choice.
public interface Admission {

    /// The cookie that holds a person's token.
    String COOKIE = "rejoinder_person";

    /// What stands at the end of the link; made once and kept, so that the link outlives a restart.
    String secret();

    /// Whether this is the secret, compared in constant time.
    boolean opens(String secret);

    /// Makes a new EDITOR; throws `IllegalArgumentException` in plain words when the name or colour does not
    /// fit.
    Admitted admit(String name, int color);

    /// Who came in, and the token that makes later requests theirs; only its hash is kept here.
    record Admitted(User user, String token) {}
}
