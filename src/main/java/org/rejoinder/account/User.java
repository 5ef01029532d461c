package org.rejoinder.account;

/// A person who is here: a stable id, the name others see, a colour from 1 to 6, and what they may do.
public record User(String id, String name, int color, Role role) {

    public User {
        if (id.isBlank() || id.length() > 64) {
            throw new IllegalArgumentException("A user's id has 1 to 64 characters.");
        }
        if (name.isBlank() || name.length() > 80) {
            throw new IllegalArgumentException("A name has 1 to 80 characters.");
        }
        if (color < 1 || color > 6) {
            throw new IllegalArgumentException("A colour is a number from 1 to 6.");
        }
    }

    public User named(String newName, int newColor) {
        return new User(id, newName, newColor, role);
    }
}
