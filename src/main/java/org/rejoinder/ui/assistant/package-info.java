/// The assistant beside the letter: rephrasings, rebuttals, the checklist.
@NullMarked
package org.rejoinder.ui.assistant;

import org.jspecify.annotations.NullMarked;
