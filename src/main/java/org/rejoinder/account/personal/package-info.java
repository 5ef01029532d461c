/// Personal mode: the person at the machine owns everything, and there is nobody else to tell apart.
@NullMarked
package org.rejoinder.account.personal;

import org.jspecify.annotations.NullMarked;
