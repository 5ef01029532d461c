/// The one door to a model: patience, budget, cache, single flight, log and meter.
@NullMarked
package org.rejoinder.assistant.model.call;

import org.jspecify.annotations.NullMarked;
