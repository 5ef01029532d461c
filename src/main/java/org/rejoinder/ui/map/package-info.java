/// The argument of a letter as a picture: what it claims, what they would say, what answers it.
///
/// Three columns read from left to right; the same as a table for those who cannot see it, and as Argdown for
/// other tools.
@NullMarked
package org.rejoinder.ui.map;

import org.jspecify.annotations.NullMarked;
