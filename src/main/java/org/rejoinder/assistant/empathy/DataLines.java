package org.rejoinder.assistant.empathy;

import java.util.ArrayList;
import java.util.List;

/// The lines of a data file without its comments, each with the heading that it stands below: `[strong]` or
/// `[weak]`.
record DataLines(String text, boolean strong) {

    static List<DataLines> of(String path) {
        List<DataLines> lines = new ArrayList<>();
        boolean strong = false;
        for (String line : Lexicon.resource(path).lines().map(String::strip).toList()) {
            if (line.equals("[strong]") || line.equals("[weak]")) {
                strong = line.equals("[strong]");
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                lines.add(new DataLines(line, strong));
            }
        }
        return lines;
    }
}
