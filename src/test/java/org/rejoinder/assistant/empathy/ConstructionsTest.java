package org.rejoinder.assistant.empathy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rejoinder.assistant.empathy.Construction.Example;
import org.rejoinder.assistant.language.English;

/// Constructions that sting and what is said instead: every one shows it with sentences of its own.
class ConstructionsTest {

    private static final English ENGLISH = new English();
    private static final Constructions CONSTRUCTIONS = new Constructions(new Template(ENGLISH));
    private static final int LOOKED_AT_WHOLE = 200;

    private static List<Example> examples() {
        return Constructions.all().stream()
                .flatMap(each -> each.examples().stream())
                .toList();
    }

    private static String said(Construction construction, String sentence) {
        return construction
                .parts(Constructions.bare(sentence))
                .map(parts -> CONSTRUCTIONS.said(construction, parts).getFirst())
                .orElse("");
    }

    @Test
    void everyConstructionSaysItsExamplesAsItShows() {
        List<String> wrong = new ArrayList<>();
        for (Construction each : Constructions.all()) {
            assertThat(each.examples()).as(each.shape().pattern()).isNotEmpty();
            each.examples().stream()
                    .filter(example -> !said(each, example.sentence()).equals(example.said()))
                    .forEach(example -> wrong.add(example.sentence()));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyExampleIsFoundByAWordOfIt() {
        assertThat(examples()).allSatisfy(example -> assertThat(CONSTRUCTIONS.sting(example.sentence()))
                .as(example.sentence())
                .isTrue());
    }

    @Test
    void whatIsSaidInsteadIsCleanEnglish() {
        long seed = System.nanoTime();
        List<Example> examples = new ArrayList<>(examples());
        Collections.shuffle(examples, new Random(seed));
        Flaws flaws = new Flaws(ENGLISH, new Edits(ENGLISH));
        assertThat(examples.subList(0, LOOKED_AT_WHOLE)).as("seed %d", seed).allSatisfy(example -> assertThat(
                        flaws.none(example.sentence(), example.said()))
                .as(example.said())
                .isTrue());
    }

    @Test
    void aCurlyApostropheIsAnApostrophe() {
        List<Example> straight = examples().stream()
                .filter(example -> example.sentence().contains("'"))
                .toList();
        assertThat(straight).isNotEmpty().allSatisfy(example -> assertThat(
                        CONSTRUCTIONS.sting(example.sentence().replace('\'', '’')))
                .as(example.sentence())
                .isTrue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Which part of the report should we read before the meeting?",
                "Please stop the pumps at noon and close the valve.",
                "The council gave the club the right to use the field on Sundays.",
                "Nobody asked for a longer meeting, so we closed at eight.",
                "Thank you for the timetable and the map.",
                "The trustees should explain the closure of the pool.",
                "It is not easy to find a driver in August.",
                "We would rather wait a year than lose the hall.",
            })
    void aPlainSentenceHasNone(String sentence) {
        assertThat(CONSTRUCTIONS.sting(sentence)).isFalse();
    }
}
