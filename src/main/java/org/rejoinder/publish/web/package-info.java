/// The addresses below a letter's own under which it can be read, printed and taken away.
@NullMarked
package org.rejoinder.publish.web;

import org.jspecify.annotations.NullMarked;
