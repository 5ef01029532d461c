package org.rejoinder.collab;

/// A letter that nobody had open was opened: what is placed in it can be posted again. Told beside the letter's
/// loop.
public record LetterOpened(String letterId, Snapshot head) {}
