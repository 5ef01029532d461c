package org.rejoinder.collab.authority;

/// Where the answer to a push goes: to a window, or to somebody in this process.
interface Replies {

    /// Whether who pushes has a place at the letter: a window that was turned away has none.
    default boolean seated() {
        return true;
    }

    /// It is in the log, none of it after `version`; `repeated` when some of it had been there before.
    void accepted(Push push, long version, boolean repeated);

    void refused(Push push, Refusal code, String message);
}
