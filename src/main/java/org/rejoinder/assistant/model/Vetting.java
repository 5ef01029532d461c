package org.rejoinder.assistant.model;

import java.util.List;
import org.rejoinder.assistant.Checker;
import org.rejoinder.assistant.Scrutiny;
import org.rejoinder.assistant.Severity;
import org.rejoinder.text.Paragraph;
import org.rejoinder.text.Range;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// A model's rewrite is offered only when it keeps the meaning and no rule has anything against it.
@Component
class Vetting {

    private static final String EMPATHY = "empathy";
    private static final int ROOM = 160;

    private final ObjectProvider<Scrutiny> scrutiny;
    private final ObjectProvider<Checker> checkers;

    Vetting(ObjectProvider<Scrutiny> scrutiny, ObjectProvider<Checker> checkers) {
        this.scrutiny = scrutiny;
        this.checkers = checkers;
    }

    boolean passes(String original, String rewrite) {
        return formFits(original, rewrite) && losses(original, rewrite).isEmpty() && clean(rewrite);
    }

    /// Words that stand in place of none: no rule has anything against them.
    boolean respectful(String words) {
        return !words.isBlank() && !words.contains("<<<") && clean(words);
    }

    /// What the rewrite would lose of what was meant, in words; empty when it keeps it all.
    List<String> losses(String original, String rewrite) {
        return scrutiny.orderedStream()
                .map(s -> s.objections(original, rewrite))
                .flatMap(List::stream)
                .toList();
    }

    private static boolean formFits(String original, String rewrite) {
        return !rewrite.isBlank()
                && !rewrite.strip().equals(original.strip())
                && rewrite.length() <= 2 * original.length() + ROOM
                && lines(rewrite) <= lines(original)
                && !rewrite.contains("<<<")
                && rewrite.chars().noneMatch(c -> Character.isISOControl(c) && c != '\n');
    }

    private static long lines(String text) {
        return text.strip().lines().count();
    }

    private boolean clean(String rewrite) {
        Paragraph alone = new Paragraph(1, new Range(0, rewrite.length()), rewrite, Paragraph.Kind.PROSE);
        return checkers.orderedStream()
                .filter(checker -> EMPATHY.equals(checker.source()))
                .map(checker -> checker.check(alone))
                .flatMap(List::stream)
                .noneMatch(found -> found.severity().compareTo(Severity.INFORMATION) > 0);
    }
}
