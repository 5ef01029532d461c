/// Which models are asked, from properties or as saved; keys lie encrypted.
@NullMarked
package org.rejoinder.assistant.model.settings;

import org.jspecify.annotations.NullMarked;
