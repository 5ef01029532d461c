package org.rejoinder.assistant.argument.knowledge;

import java.util.List;
import java.util.regex.Pattern;

/// Who is asked, and what such people usually answer to a kind of step, whatever its subject.
///
/// `called` are regular expressions over lower case by which letters name them.
public record Addressee(String id, List<String> called, List<Answer> objections) {

    /// An answer with its wordings; without `steps` it is given to any step.
    public record Answer(List<String> steps, String basis, List<String> text) {

        public boolean to(String step) {
            return steps.isEmpty() || steps.contains(step);
        }
    }

    public List<Pattern> patterns() {
        return called.stream()
                .map(name -> Pattern.compile("\\b(?:" + name + ")\\b"))
                .toList();
    }
}
