/// Audiences: who they are, what they value and fear, why they may see a letter differently, what they really
/// wrote.
///
/// Every fact is edited where it stands and kept for the whole workspace; one that came with Rejoinder can
/// always become itself again.
@NullMarked
package org.rejoinder.ui.audience;

import org.jspecify.annotations.NullMarked;
