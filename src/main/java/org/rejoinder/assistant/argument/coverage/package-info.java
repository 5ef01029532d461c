/// How far paragraphs already meet a rebuttal: words, meaning, and the marks of conceding and answering.
@NullMarked
package org.rejoinder.assistant.argument.coverage;

import org.jspecify.annotations.NullMarked;
