package org.rejoinder.assistant.empathy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rejoinder.assistant.empathy.Thesaurus.Entry;
import org.rejoinder.assistant.empathy.Thesaurus.Said;
import org.rejoinder.assistant.language.English;

/// Harsh words and what a calm writer would say in their place: every line shows it with a sentence of its own.
class ThesaurusTest {

    private static final English ENGLISH = new English();
    private static final Thesaurus THESAURUS = new Thesaurus(ENGLISH);
    private static final int LOOKED_AT_WHOLE = 250;

    private record Line(String text, Entry entry, String example) {

        static Line of(String text) {
            return new Line(text, Entries.read(text, ENGLISH), text.substring(text.lastIndexOf(" | ") + 3));
        }

        Optional<Said> said(String sentence) {
            return entry.in(sentence, Word.of(sentence, ENGLISH));
        }
    }

    private static List<Line> lines() {
        return Thesaurus.FILES.stream()
                .flatMap(file -> DataLines.of("/rules/en/thesaurus/" + file + ".txt", "").stream())
                .map(line -> Line.of(line.text()))
                .toList();
    }

    @Test
    void everyLineSaysItsExampleOtherwiseAndOnlyOnce() {
        List<String> wrong = new ArrayList<>();
        for (Line line : lines()) {
            Optional<Said> said = line.said(line.example());
            if (said.isEmpty()
                    || said.get().text().equals(line.example())
                    || line.said(said.get().text()).isPresent()) {
                wrong.add(line.text());
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void whatIsSaidInsteadIsCleanEnglish() {
        long seed = System.nanoTime();
        List<Line> lines = new ArrayList<>(lines());
        Collections.shuffle(lines, new Random(seed));
        Flaws flaws = new Flaws(ENGLISH, new Edits(ENGLISH));
        assertThat(lines.subList(0, LOOKED_AT_WHOLE)).as("seed %d", seed).allSatisfy(line -> assertThat(flaws.none(
                        line.example(), line.said(line.example()).orElseThrow().text()))
                .as(line.text())
                .isTrue());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            They dodged the question.                             | They did not answer the question.
            The trainee was berated before the ward.              | The trainee was criticised before the ward.
            The rules were flouted.                               | The rules were not followed.
            An airheaded and late reply reached us.               | A late reply reached us.
            The board arrogantly left the room.                   | The board left the room.
            The personal rants went on, and they rant about us.   | The angry personal statements went on, and they speak angrily about us.
            Rehash the plan.                                      | Repeat the plan.
            """)
    void aWordIsSaidInTheFormInWhichItStands(String sentence, String calm) {
        assertThat(THESAURUS.calmly(sentence, true)).isEqualTo(calm);
    }

    @ParameterizedTest
    @CsvSource({
        "We thank you for the plan.",
        "The attack on the pier was in May.",
        "It is as bad as last year.",
    })
    void whatIsNotHarshStays(String sentence) {
        assertThat(THESAURUS.calmly(sentence, true)).isEqualTo(sentence);
    }
}
