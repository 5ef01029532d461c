/// The other side of the table, offline: reads a letter as an argument, anticipates rebuttals, says which the
/// letter already meets,
/// and writes the letters of an exchange.
///
/// `words` → `knowledge`, `reading` → `rebuttal`, `coverage` → `correspondence`; the two beans of this package
/// put them together. All that is costly (tags, embeddings, paragraph features) is kept by the text it was made
/// from, so a change costs what changed.
@NullMarked
package org.rejoinder.assistant.argument;

import org.jspecify.annotations.NullMarked;
