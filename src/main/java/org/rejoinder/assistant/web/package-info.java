/// The assistant for other tools: LanguageTool's HTTP API with empathy findings among the matches, and the
/// command `check`.
///
/// A program that knows LanguageTool knows this; what is ours (severity, the words inside the sentence) stands
/// beside its fields.
@NullMarked
package org.rejoinder.assistant.web;

import org.jspecify.annotations.NullMarked;
