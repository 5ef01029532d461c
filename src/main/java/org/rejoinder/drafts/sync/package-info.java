/// How folder and letters are kept in step. One thread does all of it: the watcher and the events only say what
/// to look at.
@NullMarked
package org.rejoinder.drafts.sync;

import org.jspecify.annotations.NullMarked;
