/// LanguageTool in this process: spelling and grammar as diagnostics, and the analysis (tags, lemmas, chunks)
/// that empathy rules build on.
///
/// A `JLanguageTool` is not safe to share, so a few are kept and lent; the first is made off the start-up path.
/// What was analysed is kept by sentence, so that language and empathy rules pay for an analysis once.
@NullMarked
package org.rejoinder.assistant.language;

import org.jspecify.annotations.NullMarked;
