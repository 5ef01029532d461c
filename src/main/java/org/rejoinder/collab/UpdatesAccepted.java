package org.rejoinder.collab;

import java.util.List;

/// Updates were committed: told to in-process listeners after the commit, on the letter's loop, so listeners
/// must return at once.
///
/// `version` is the one before the first update; `head` the text after the last.
public record UpdatesAccepted(String letterId, long version, List<Update> updates, Snapshot head) {}
