package org.rejoinder.account;

/// What a user may do with a letter, weakest first.
public enum Role {
    VIEWER,
    EDITOR,
    OWNER;

    public boolean mayEdit() {
        return this != VIEWER;
    }
}
