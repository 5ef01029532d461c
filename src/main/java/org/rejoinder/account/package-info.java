/// Who is here: users, their roles, and how a request or a socket is known to be theirs.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.rejoinder.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
