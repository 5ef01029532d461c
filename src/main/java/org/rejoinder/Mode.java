package org.rejoinder;

import java.util.Locale;

/// The two ways to run: for the person at this machine, or for a team by a secret link.
enum Mode {
    PERSONAL,
    TEAM;

    static Mode of(String setting) {
        return switch (setting.strip().toLowerCase(Locale.ROOT)) {
            case "", "personal" -> PERSONAL;
            case "team" -> TEAM;
            default ->
                throw new CannotStart(
                        "There is no mode “" + setting + "”.",
                        "Use --rejoinder.mode=personal (this machine only, no sign-in) or --rejoinder.mode=team.");
        };
    }
}
