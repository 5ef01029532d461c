package org.rejoinder.assistant.argument.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rejoinder.assistant.Advocate.Part;
import org.rejoinder.assistant.Advocate.Statement;
import org.rejoinder.assistant.Analyst;
import org.rejoinder.assistant.Diagnostic;
import org.rejoinder.assistant.LetterText;
import org.rejoinder.assistant.Severity;
import org.rejoinder.text.Range;
import org.springframework.beans.factory.ObjectProvider;

class PointedWordsTest {

    private static final String CALM = "We counted 212 visits in October.";
    private static final String HINTED = "It is of course a long way to the next branch.";
    private static final String POINTED = "You never listen to anybody who works late.";
    private static final LetterText LETTER = LetterText.of("", "", "", CALM + " " + HINTED + " " + POINTED);

    @Test
    void aSentenceThatStingsIsNotSaidAgain() {
        assertThat(words(analyst()).calm(LETTER, List.of(statement(CALM), statement(HINTED), statement(POINTED))))
                .extracting(Statement::text)
                .containsExactly(CALM, HINTED);
    }

    @Test
    void withoutRulesEverySentenceMayBeQuoted() {
        assertThat(words(null).calm(LETTER, List.of(statement(POINTED)))).hasSize(1);
    }

    private static Analyst analyst() {
        Analyst analyst = mock(Analyst.class);
        List<Diagnostic> found =
                List.of(finding("of course", Severity.INFORMATION), finding("You never listen", Severity.WARNING));
        when(analyst.empathy(LETTER)).thenReturn(found);
        return analyst;
    }

    private static PointedWords words(@org.jspecify.annotations.Nullable Analyst analyst) {
        @SuppressWarnings("unchecked")
        ObjectProvider<Analyst> provider = mock(ObjectProvider.class);
        when(provider.getIfAvailable()).thenReturn(analyst);
        return new PointedWords(provider);
    }

    private static Statement statement(String text) {
        return new Statement(range(text), 1, text, Part.GROUND, List.of());
    }

    private static Diagnostic finding(String words, Severity severity) {
        return new Diagnostic(
                words,
                range(words),
                words,
                range(words),
                words,
                severity,
                "R00",
                "empathy",
                "built-in",
                "Family",
                "message",
                "why",
                "",
                List.of(),
                List.of());
    }

    private static Range range(String words) {
        int from = LETTER.text().indexOf(words);
        return new Range(from, from + words.length());
    }
}
