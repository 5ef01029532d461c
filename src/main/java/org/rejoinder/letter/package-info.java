/// Letters, the folders they lie in, whom they address, how they answer one another, and what writers chose to
/// set aside.
///
/// The text of a letter is not here: it lives in `collab`, which keeps every change of it.
@NullMarked
@ApplicationModule(allowedDependencies = "account")
package org.rejoinder.letter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
