/// Whole letters and pages, composed offline: the reply, the rejoinder, an answer, a first draft, an approach,
/// an understanding.
@NullMarked
package org.rejoinder.assistant.argument.correspondence;

import org.jspecify.annotations.NullMarked;
