/// Co-editing that loses nothing: one `Authority` an open letter, one log of updates, durable before anybody
/// hears of it.
@NullMarked
@ApplicationModule(allowedDependencies = {"text", "letter", "account"})
package org.rejoinder.collab;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
