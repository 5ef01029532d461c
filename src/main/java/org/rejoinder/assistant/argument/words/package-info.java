/// The small grammar that the argument engine needs: tagged words, noun phrases, inflection, the turn from my
/// voice to yours.
///
/// It keeps a light pool of its own (a part-of-speech model and a dictionary, no rules), so that reading a
/// letter never waits for the language checker.
@NullMarked
package org.rejoinder.assistant.argument.words;

import org.jspecify.annotations.NullMarked;
