package org.rejoinder.collab.authority;

/// A push that cannot be taken: nothing of it was.
final class NotTaken extends Exception {

    private static final long serialVersionUID = 1L;
    private final Refusal refusal;

    NotTaken(Refusal refusal, String message) {
        super(message, null, false, false);
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }

    String words() {
        return String.valueOf(getMessage());
    }
}
