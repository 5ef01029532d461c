/// History: what a letter was, who made it so, and the ways back. Going back is a new change; nothing is lost.
@NullMarked
package org.rejoinder.ui.history;

import org.jspecify.annotations.NullMarked;
