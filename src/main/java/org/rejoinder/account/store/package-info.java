/// Where users are kept.
@NullMarked
package org.rejoinder.account.store;

import org.jspecify.annotations.NullMarked;
