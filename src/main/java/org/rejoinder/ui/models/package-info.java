/// Models on the screen: which ones are asked and how they do, what they cost, every call, and the conversation
/// about a letter.
@NullMarked
package org.rejoinder.ui.models;

import org.jspecify.annotations.NullMarked;
