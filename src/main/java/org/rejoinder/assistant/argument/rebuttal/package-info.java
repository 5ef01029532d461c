/// From a read letter to what an audience would answer, strongest and most particular first.
@NullMarked
package org.rejoinder.assistant.argument.rebuttal;

import org.jspecify.annotations.NullMarked;
