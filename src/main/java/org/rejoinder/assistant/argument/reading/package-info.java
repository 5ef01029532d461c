/// What a letter says: its statements and the part each plays, the argument schemes it uses, what it asks for,
/// paragraph roles.
@NullMarked
package org.rejoinder.assistant.argument.reading;

import org.jspecify.annotations.NullMarked;
