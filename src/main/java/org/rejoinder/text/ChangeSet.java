package org.rejoinder.text;

/// A change of a text, as `ChangeSet` of `@codemirror/state`.
public final class ChangeSet {}
