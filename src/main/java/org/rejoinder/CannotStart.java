package org.rejoinder;

/// Why the server does not start, and what the person who starts it can do.
final class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final String action;

    CannotStart(String description, String action) {
        super(description);
        this.action = action;
    }

    String description() {
        return String.valueOf(getMessage());
    }

    String action() {
        return action;
    }
}
