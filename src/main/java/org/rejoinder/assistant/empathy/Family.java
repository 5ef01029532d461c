package org.rejoinder.assistant.empathy;

import org.rejoinder.assistant.Severity;

/// A kind of wording: its code (R01 …), its name to filter by, what it does to a reader, why, and where that is
/// known from.
record Family(String code, String name, Severity severity, String message, String why, String reference) {}
