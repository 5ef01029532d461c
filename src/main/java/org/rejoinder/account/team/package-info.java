/// Team mode in its first form: whoever has the secret link is an editor, known later by a random token in a
/// cookie.
@NullMarked
package org.rejoinder.account.team;

import org.jspecify.annotations.NullMarked;
