package org.rejoinder.text;

/// What becomes of a position when text around it is deleted.
public enum MapMode {
    /// It moves to a valid place, even when its surroundings went.
    SIMPLE,
    /// It is gone when a deletion runs across it.
    TRACK_DEL,
    /// It is gone when the character before it was deleted.
    TRACK_BEFORE,
    /// It is gone when the character after it was deleted.
    TRACK_AFTER
}
