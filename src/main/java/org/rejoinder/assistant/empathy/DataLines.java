package org.rejoinder.assistant.empathy;

import java.util.ArrayList;
import java.util.List;

/// The lines of a data file without its comments, each with whether it stands below a heading that was asked
/// for, such as `[strong]`.
record DataLines(String text, boolean below) {

    static List<DataLines> of(String path, String heading) {
        List<DataLines> lines = new ArrayList<>();
        boolean below = false;
        for (String line : Lexicon.resource(path).lines().map(String::strip).toList()) {
            if (isHeading(line)) {
                below = line.equals("[" + heading + "]");
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                lines.add(new DataLines(line, below));
            }
        }
        return lines;
    }

    private static boolean isHeading(String line) {
        return line.matches("\\[[a-z]+]");
    }
}
