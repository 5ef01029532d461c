package org.rejoinder.assistant.argument;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rejoinder.assistant.Advocate;
import org.rejoinder.assistant.Coverage;
import org.rejoinder.text.Paragraph;
import org.rejoinder.text.Paragraphs;

/// How far coverage agrees with what was marked by hand: the paragraph that meets a rebuttal or that none does,
/// and the state. Tuning texts and texts kept aside are told apart; the figures are printed, for rebuttals
/// asked about together and one by one.
class CoverageAgreementTest {

    private final Advocate advocate = Engine.bean(Advocate.class);

    record Marked(List<String> paragraphs, List<Expected> rebuttals) {}

    record Expected(String text, String state, @Nullable Integer paragraph) {

        Expected saidAs(String other) {
            return new Expected(other, state, paragraph);
        }
    }

    record AtLength(String of, List<List<String>> texts) {}

    record Letter(String text, List<InLetter> rebuttals) {}

    record InLetter(String text, String coverage, @Nullable Integer paragraph) {}

    @ParameterizedTest
    @CsvSource({
        "coverage-tune,0.65",
        "coverage-strangers-tune,0.60",
        "coverage-debates-tune,0.70",
        "coverage-long-tune,0.70",
        "coverage-strangers-kept,0.55",
        "letters-tune,0.55",
        "letters-kept,0.55"
    })
    void theParagraphThatMeetsARebuttalIsNamed(String set, double atLeast) {
        List<Marked> texts = texts(set);
        Map<String, Integer> states = new TreeMap<>();
        int together = 0;
        int alone = 0;
        int all = 0;
        int state = 0;
        for (Marked each : texts) {
            List<String> asked = each.rebuttals().stream().map(Expected::text).toList();
            List<Coverage> said = advocate.cover(each.paragraphs(), asked);
            for (int i = 0; i < asked.size(); i++) {
                Expected expected = each.rebuttals().get(i);
                Coverage single =
                        advocate.cover(each.paragraphs(), List.of(asked.get(i))).getFirst();
                together += right(said.get(i), expected) ? 1 : 0;
                alone += right(single, expected) ? 1 : 0;
                state += said.get(i).state().name().equals(expected.state()) ? 1 : 0;
                states.merge(expected.state() + ">" + said.get(i).state(), 1, Integer::sum);
                all++;
            }
        }
        System.out.printf(
                "%s: of %d paragraph right in %d (one by one in %d), state in %d %s%n",
                set, all, together, alone, state, states);
        assertThat(together / (double) all).isGreaterThanOrEqualTo(atLeast);
    }

    @Test
    void anObjectionSaidTwiceIsMetByTheSameParagraph() {
        List<Marked> brief = Stream.of("coverage-tune", "coverage-strangers-tune")
                .flatMap(set -> texts(set).stream())
                .toList();
        List<Marked> atLength = texts("coverage-long-tune");
        int same = 0;
        int all = 0;
        for (int i = 0; i < brief.size(); i++) {
            List<Expected> once = brief.get(i).rebuttals();
            List<Expected> again = atLength.get(i).rebuttals();
            List<Coverage> said = advocate.cover(
                    brief.get(i).paragraphs(),
                    Stream.concat(once.stream(), again.stream())
                            .map(Expected::text)
                            .toList());
            for (int r = 0; r < once.size(); r++) {
                same += Objects.equals(named(said.get(r)), named(said.get(once.size() + r))) ? 1 : 0;
                all++;
            }
        }
        System.out.printf("said twice: of %d the same paragraph for %d%n", all, same);
        assertThat(same / (double) all).isGreaterThanOrEqualTo(0.65);
    }

    private static boolean right(Coverage said, Expected expected) {
        return Objects.equals(named(said), expected.paragraph());
    }

    private static @Nullable Integer named(Coverage said) {
        boolean none = said.paragraphs().isEmpty() || said.confidence() < 0.5;
        return none ? null : said.paragraphs().getFirst() - 1;
    }

    private static List<Marked> atLength(AtLength said) {
        List<Marked> texts = texts(said.of());
        return IntStream.range(0, texts.size())
                .mapToObj(i -> new Marked(
                        texts.get(i).paragraphs(),
                        IntStream.range(0, texts.get(i).rebuttals().size())
                                .mapToObj(r -> texts.get(i)
                                        .rebuttals()
                                        .get(r)
                                        .saidAs(said.texts().get(i).get(r)))
                                .toList()))
                .toList();
    }

    private static List<Marked> texts(String set) {
        if (set.equals("coverage-long-tune")) {
            return Arrays.stream(
                            Engine.YAML.readValue(Engine.resource("evaluation/" + set + ".yaml"), AtLength[].class))
                    .flatMap(each -> atLength(each).stream())
                    .toList();
        }
        if (set.startsWith("coverage")) {
            return Arrays.asList(Engine.YAML.readValue(Engine.resource("evaluation/" + set + ".yaml"), Marked[].class));
        }
        return Engine.files("evaluation/" + set).stream()
                .flatMap(file -> Stream.of(Engine.YAML.readValue(Engine.text(file), Letter.class)))
                .map(letter -> new Marked(
                        Paragraphs.of(letter.text()).stream()
                                .map(Paragraph::text)
                                .toList(),
                        letter.rebuttals().stream()
                                .map(each -> new Expected(each.text(), each.coverage(), each.paragraph()))
                                .toList()))
                .toList();
    }
}
