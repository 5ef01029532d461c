package org.rejoinder.collab;

/// The text of a letter at one version.
public record Snapshot(String letterId, long version, String text) {}
