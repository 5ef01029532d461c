package org.rejoinder.assistant.model.evaluation;

import java.util.List;
import org.rejoinder.assistant.Advocate;
import org.rejoinder.assistant.Checker;
import org.rejoinder.assistant.Coverage;
import org.rejoinder.assistant.Diagnostic;
import org.rejoinder.assistant.EngineStatus;
import org.rejoinder.assistant.LetterText;
import org.rejoinder.text.Paragraph;
import org.rejoinder.text.Range;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// The engine that is always there.
@Component
@Lazy
class BuiltInEngine implements Engine {

    private static final String EMPATHY = "empathy";

    private final ObjectProvider<Checker> checkers;
    private final Advocate advocate;

    BuiltInEngine(ObjectProvider<Checker> checkers, Advocate advocate) {
        this.checkers = checkers;
        this.advocate = advocate;
    }

    @Override
    public String name() {
        return EngineStatus.BUILT_IN;
    }

    @Override
    public List<Diagnostic> check(String text) {
        Paragraph alone = new Paragraph(1, new Range(0, text.length()), text, Paragraph.Kind.PROSE);
        return checkers.orderedStream()
                .filter(checker -> EMPATHY.equals(checker.source()))
                .flatMap(checker -> checker.check(alone).stream())
                .toList();
    }

    @Override
    public List<Coverage.State> cover(LetterText letter, List<String> objections) {
        List<String> paragraphs =
                letter.paragraphs().stream().map(Paragraph::text).toList();
        return advocate.cover(paragraphs, objections).stream()
                .map(Coverage::state)
                .toList();
    }
}
