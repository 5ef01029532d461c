/// What is known of the past: steps, names, who wrote what, and suggestions with what became of them.
@NullMarked
package org.rejoinder.collab.history;

import org.jspecify.annotations.NullMarked;
