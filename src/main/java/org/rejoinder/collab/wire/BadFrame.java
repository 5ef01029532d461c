package org.rejoinder.collab.wire;

/// A message that is no frame of the protocol; the message says in plain words why.
final class BadFrame extends Exception {

    private static final long serialVersionUID = 1L;

    BadFrame(String message) {
        super(message, null, false, false);
    }

    String words() {
        return String.valueOf(getMessage());
    }
}
