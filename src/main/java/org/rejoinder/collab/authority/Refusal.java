package org.rejoinder.collab.authority;

import java.util.Locale;

/// Why something was not taken.
public enum Refusal {
    READ_ONLY(false),
    TOO_LARGE(false),
    BAD_FRAME(false),
    UNKNOWN_LETTER(false),
    SIGNED_OUT(false),
    TOO_OLD(false),
    UNAVAILABLE(true);

    private final boolean retry;

    Refusal(boolean retry) {
        this.retry = retry;
    }

    /// Whether the same may be taken later.
    public boolean retry() {
        return retry;
    }

    /// As the wire has it.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
