/// The log of updates as it lies on the disk: a row an update, a text every few hundred.
@NullMarked
package org.rejoinder.collab.log;

import org.jspecify.annotations.NullMarked;
