package org.rejoinder.assistant.empathy;

import org.rejoinder.assistant.CodeAction.Firmness;

/// How a rule turns a sentence: a template with slots in braces (see `Template`), its place on the dial, and
/// what it does in a few words.
record Wording(Firmness kind, String title, String template) {}
