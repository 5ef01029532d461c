package org.rejoinder.assistant.empathy;

import java.util.Map;

/// Sentences whose shape is what stings, and other shapes for what was said in them.
interface Shapes {

    /// Each other shape of the sentence with what of it was to stay, the best first.
    Map<String, String> of(String sentence);
}
