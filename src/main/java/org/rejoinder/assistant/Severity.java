package org.rejoinder.assistant;

/// How much a finding asks for, as in the Language Server Protocol; on the screen HINT and INFORMATION are
/// Consider, WARNING is Soften, ERROR is Rework.
public enum Severity {
    HINT,
    INFORMATION,
    WARNING,
    ERROR
}
