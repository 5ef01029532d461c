/// What the pages beside the workbench share: the bar above, the line below, menu, palette and keys.
@NullMarked
package org.rejoinder.ui.frame;

import org.jspecify.annotations.NullMarked;
