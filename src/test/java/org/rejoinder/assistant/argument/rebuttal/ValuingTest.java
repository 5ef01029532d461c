package org.rejoinder.assistant.argument.rebuttal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rejoinder.assistant.LetterText;
import org.rejoinder.assistant.argument.reading.Reader;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

class ValuingTest {

    private static final Map<Character, Integer> VALUES = Map.of('+', 1, '-', -1, '0', 0);

    @Test
    void everySentenceOfTheFileIsReadAsItSays() {
        List<String> sentences = Valuing.lines("sentences");
        assertThat(sentences).hasSizeGreaterThan(6);
        try (var context = new AnnotationConfigApplicationContext(
                "org.rejoinder.assistant.argument", "org.rejoinder.assistant.model.embedding")) {
            Reader reader = context.getBean(Reader.class);
            assertThat(sentences)
                    .allSatisfy(line -> assertThat(Valuing.of(reader.read(LetterText.of("", "", "", line.substring(2)))
                                    .sentences()
                                    .getFirst()))
                            .as(line)
                            .isEqualTo(VALUES.get(line.charAt(0))));
        }
    }
}
