/// The letter editor as the server sees it.
@NullMarked
package org.rejoinder.ui.editor;

import org.jspecify.annotations.NullMarked;
