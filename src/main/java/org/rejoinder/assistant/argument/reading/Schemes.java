package org.rejoinder.assistant.argument.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rejoinder.assistant.Advocate.SchemeEvidence;
import org.rejoinder.assistant.argument.knowledge.Knowledge;
import org.rejoinder.assistant.argument.words.Once;

/// Finds the argument schemes of a sentence by their cues.
final class Schemes {

    private record Cue(String id, String name, Pattern pattern) {}

    private final Supplier<List<Cue>> cues;

    Schemes(Knowledge knowledge) {
        cues = Once.of(() -> knowledge.schemes().stream()
                .flatMap(scheme ->
                        scheme.patterns().stream().map(pattern -> new Cue(scheme.id(), scheme.name(), pattern)))
                .toList());
    }

    List<SchemeEvidence> in(Sentence sentence) {
        String lower = sentence.lower();
        List<SchemeEvidence> found = new ArrayList<>();
        for (Cue cue : cues.get()) {
            boolean known = found.stream().anyMatch(each -> each.scheme().equals(cue.id()));
            Matcher matcher = cue.pattern().matcher(lower);
            if (!known && matcher.find()) {
                found.add(new SchemeEvidence(
                        cue.id(), cue.name(), sentence.text().substring(matcher.start(), matcher.end())));
            }
        }
        return List.copyOf(found);
    }
}
