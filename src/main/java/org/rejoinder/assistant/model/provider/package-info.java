/// The clients of LangChain4j, one a provider, and the HTTP under them.
@NullMarked
package org.rejoinder.assistant.model.provider;

import org.jspecify.annotations.NullMarked;
