/// The small pieces that every page is made of.
@NullMarked
package org.rejoinder.ui.parts;

import org.jspecify.annotations.NullMarked;
