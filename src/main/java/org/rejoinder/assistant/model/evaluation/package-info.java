/// The command `evaluate`: the same cases on the built-in engine and on the configured model, side by side.
@NullMarked
package org.rejoinder.assistant.model.evaluation;

import org.jspecify.annotations.NullMarked;
