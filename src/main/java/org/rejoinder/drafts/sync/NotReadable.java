package org.rejoinder.drafts.sync;

/// A file that cannot be a letter as it is; the message is for the person who can mend it.
final class NotReadable extends Exception {

    private static final long serialVersionUID = 1L;

    NotReadable(String reason) {
        super(reason);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
