/// Sentence embeddings in this process: no network, no key.
@NullMarked
package org.rejoinder.assistant.model.embedding;

import org.jspecify.annotations.NullMarked;
