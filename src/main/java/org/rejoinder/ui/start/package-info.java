/// Before there is a letter: a talk in eight questions that becomes the author's position card and a first
/// draft, and a pointed question turned into open ones.
@NullMarked
package org.rejoinder.ui.start;

import org.jspecify.annotations.NullMarked;
