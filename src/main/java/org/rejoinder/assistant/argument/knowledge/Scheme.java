package org.rejoinder.assistant.argument.knowledge;

import java.util.List;
import java.util.regex.Pattern;
import org.rejoinder.assistant.Rebuttal.Attack;

/// An argument scheme of the Walton tradition: how a letter shows it, what one asks of it, how it is met, what
/// would answer that.
///
/// `cues` are regular expressions over a sentence in lower case; `frames` are texts with slots (see `Slots`).
public record Scheme(
        String id,
        String name,
        List<String> cues,
        List<String> questions,
        List<String> commonplaces,
        String answeredBy,
        List<Frame> frames) {

    public record Frame(Attack attack, String text) {}

    public List<Pattern> patterns() {
        return cues.stream().map(cue -> Pattern.compile(cue)).toList();
    }
}
