@NullMarked
package org.rejoinder;

import org.jspecify.annotations.NullMarked;
