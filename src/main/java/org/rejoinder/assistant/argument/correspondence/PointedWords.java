package org.rejoinder.assistant.argument.correspondence;

import java.util.List;
import org.rejoinder.assistant.Advocate.Statement;
import org.rejoinder.assistant.Analyst;
import org.rejoinder.assistant.LetterText;
import org.rejoinder.assistant.Severity;
import org.rejoinder.text.Range;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Knows which sentences of a letter the empathy rules would soften: a rejoinder that quotes one of them as its
/// evidence would say the sting a second time.
@Component
class PointedWords {

    private final ObjectProvider<Analyst> analyst;

    PointedWords(ObjectProvider<Analyst> analyst) {
        this.analyst = analyst;
    }

    /// The statements that can be said again as they are.
    List<Statement> calm(LetterText letter, List<Statement> statements) {
        List<Range> pointed = pointed(letter);
        return statements.stream()
                .filter(each -> pointed.stream().noneMatch(each.range()::overlaps))
                .toList();
    }

    private List<Range> pointed(LetterText letter) {
        Analyst rules = analyst.getIfAvailable();
        if (rules == null) {
            return List.of();
        }
        return rules.empathy(letter).stream()
                .filter(each -> each.severity().compareTo(Severity.WARNING) >= 0)
                .map(each -> each.range())
                .toList();
    }
}
