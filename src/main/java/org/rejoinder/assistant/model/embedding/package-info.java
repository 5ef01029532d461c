/// Small language networks in this process, which need no key and no connection: embeddings, and two that were taught
/// further on texts of our own (`src/training`), which paragraph answers an objection and how a sentence sounds.
///
/// What those two learned is laid over the weights of LangChain4j's packages when they are loaded, so that
/// neither a copy of a package nor another library is needed.
@NullMarked
package org.rejoinder.assistant.model.embedding;

import org.jspecify.annotations.NullMarked;
