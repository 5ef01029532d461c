package org.rejoinder.assistant.model.call;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Why a model did not do what it was asked; the message is one calm sentence for the person who asked.
public final class Trouble extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// What went wrong, from "not set" to "another schema than asked for".
    public enum Kind {
        OFF,
        PAUSED,
        BUDGET,
        SLOW,
        STALLED,
        CUT,
        GONE,
        BUSY,
        BROKEN,
        KEY,
        UNKNOWN_MODEL,
        TOO_LONG,
        NO_SCHEMA,
        WRONG,
        DECLINED,
        CANCELLED;

        /// Whether the same question is likely to end the same way, however well the model is.
        boolean lasts() {
            return switch (this) {
                case WRONG, DECLINED, TOO_LONG -> true;
                case OFF,
                        PAUSED,
                        BUDGET,
                        SLOW,
                        STALLED,
                        CUT,
                        GONE,
                        BUSY,
                        BROKEN,
                        KEY,
                        UNKNOWN_MODEL,
                        NO_SCHEMA,
                        CANCELLED -> false;
            };
        }

        /// Whether asking anything again at once is likely to end the same way.
        boolean pauses() {
            return switch (this) {
                case GONE, BUSY, BROKEN, KEY, UNKNOWN_MODEL, SLOW, STALLED, CUT -> true;
                case OFF, PAUSED, BUDGET, TOO_LONG, NO_SCHEMA, WRONG, DECLINED, CANCELLED -> false;
            };
        }
    }

    private final Kind kind;
    private final @Nullable Duration retryAfter;
    private final String partial;

    public Trouble(Kind kind, String message) {
        this(kind, message, null, "", null);
    }

    Trouble(Kind kind, String message, @Nullable Duration retryAfter, String partial, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.retryAfter = retryAfter;
        this.partial = partial;
    }

    public Kind kind() {
        return kind;
    }

    @Nullable
    Duration retryAfter() {
        return retryAfter;
    }

    /// What had been written until then.
    public String partial() {
        return partial;
    }

    public String reason() {
        return String.valueOf(getMessage());
    }

    Trouble with(String written) {
        return new Trouble(kind, reason(), retryAfter, written, getCause());
    }
}
