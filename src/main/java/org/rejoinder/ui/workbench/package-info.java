/// The page one writes on: explorer, letter, assistant, and the bars around them.
@NullMarked
package org.rejoinder.ui.workbench;

import org.jspecify.annotations.NullMarked;
