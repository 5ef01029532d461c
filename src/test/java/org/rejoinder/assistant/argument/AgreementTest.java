package org.rejoinder.assistant.argument;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rejoinder.assistant.Advocate;
import org.rejoinder.assistant.Embedder;
import org.rejoinder.assistant.LetterText;
import org.rejoinder.assistant.Rebuttal;

/// How far the engine agrees with what people marked by hand, on the half it was tuned with and the half kept
/// aside; the figures are
/// printed. A rebuttal raises an objection when the two are near in meaning (0.55); that is a stand-in for a
/// reader's judgement.
class AgreementTest {

    private static final double RAISES = 0.55;

    private final Advocate advocate = Engine.bean(Advocate.class);
    private final Embedder embedder = Engine.bean(Embedder.class);

    record Argued(String topic, String argument, List<String> objections) {}

    record Marked(String title, String from, String to, String text, List<Expected> rebuttals) {}

    record Expected(String text, String attacks, String coverage, Integer paragraph) {}

    @ParameterizedTest
    @CsvSource({"tune,0.70", "kept,0.30"})
    void oneOfTheFirstFiveRaisesWhatPeopleObject(String half, double atLeast) {
        Argued[] arguments =
                Engine.YAML.readValue(Engine.resource("evaluation/arguments-" + half + ".yaml"), Argued[].class);
        List<List<String>> said = new ArrayList<>();
        int hits = 0;
        for (Argued each : arguments) {
            List<String> first = first(LetterText.of("", "", "", each.argument()));
            said.add(first);
            hits += raised(first, each.objections()) ? 1 : 0;
        }
        int crossed = 0;
        for (int i = 0; i < arguments.length; i++) {
            crossed += raised(said.get((i + 7) % said.size()), arguments[i].objections()) ? 1 : 0;
        }
        System.out.printf(
                "arguments-%s: raised in %d of %d (rebuttals of another argument: %d); recurring wording %.2f, copied %.2f%n",
                half, hits, arguments.length, crossed, Wording.recurring(said), Wording.copied(said, arguments));
        assertThat(hits / (double) arguments.length).isGreaterThanOrEqualTo(atLeast);
    }

    @ParameterizedTest
    @CsvSource({"tune", "kept"})
    void rebuttalsOfWholeLettersRaiseWhatWasMarked(String half) {
        int letters = 0;
        int raised = 0;
        for (var file : Engine.files("evaluation/letters-" + half)) {
            Marked letter = Engine.YAML.readValue(Engine.text(file), Marked.class);
            List<String> first = first(LetterText.of(letter.title(), letter.from(), letter.to(), letter.text()));
            raised += raised(
                            first,
                            letter.rebuttals().stream().map(Expected::text).toList())
                    ? 1
                    : 0;
            letters++;
        }
        System.out.printf(
                "letters-%s: one of the first five raises a marked rebuttal in %d of %d%n", half, raised, letters);
        assertThat(letters).isEqualTo(5);
    }

    private List<String> first(LetterText letter) {
        return advocate.read(letter, null).rebuttals().stream()
                .map(Rebuttal::text)
                .limit(5)
                .toList();
    }

    private boolean raised(List<String> said, List<String> objections) {
        return said.stream()
                .anyMatch(text -> objections.stream().anyMatch(each -> embedder.nearness(text, each) >= RAISES));
    }
}
