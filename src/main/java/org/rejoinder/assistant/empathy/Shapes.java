package org.rejoinder.assistant.empathy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Sentences whose shape is what stings, and other shapes for what was said in them.
interface Shapes {

    /// Each other shape of the sentence with what of it was to stay, the best first.
    Map<String, String> of(String sentence);

    /// What stands in the named places of a shape that was found; an empty text where there is nothing.
    static Map<String, String> parts(Matcher found, Pattern shape) {
        Map<String, String> parts = new LinkedHashMap<>();
        shape.namedGroups().keySet().forEach(name -> {
            String text = found.group(name);
            parts.put(name, text == null ? "" : text.strip());
        });
        return parts;
    }
}
