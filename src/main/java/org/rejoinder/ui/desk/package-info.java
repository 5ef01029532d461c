/// What every page works with: the rooms below, what changes in them, and the letter on the bench.
@NullMarked
package org.rejoinder.ui.desk;

import org.jspecify.annotations.NullMarked;
