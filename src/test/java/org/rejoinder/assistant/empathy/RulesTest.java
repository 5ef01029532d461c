package org.rejoinder.assistant.empathy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rejoinder.assistant.CodeAction;
import org.rejoinder.assistant.Diagnostic;
import org.rejoinder.assistant.Severity;
import org.rejoinder.assistant.language.English;
import org.rejoinder.assistant.model.embedding.MiniLmEmbedder;
import org.rejoinder.assistant.model.embedding.ToneNetwork;
import org.rejoinder.text.Paragraph;
import org.rejoinder.text.Paragraphs;
import org.rejoinder.text.Range;

/// Every example of every rule, what is not the writer's own voice, what a wording may not lose, and the
/// figures on both halves.
class RulesTest {

    private static English english;
    private static EmpathyChecker checker;

    @BeforeAll
    static void load() {
        MiniLmEmbedder embedder = new MiniLmEmbedder();
        english = new English();
        checker = new EmpathyChecker(english, () -> embedder, ToneNetwork::new);
    }

    private static List<Diagnostic> check(String text) {
        List<Diagnostic> found = new ArrayList<>();
        Paragraphs.of(text).forEach(paragraph -> found.addAll(checker.check(paragraph)));
        return found;
    }

    private static List<Diagnostic> pointed(String text) {
        return check(text).stream()
                .filter(d -> d.severity().compareTo(Severity.HINT) > 0
                        && !List.of("R19", "SLOT").contains(d.code()))
                .toList();
    }

    @Test
    void everyRuleHoldsWhereItsExamplesSaySo() {
        List<String> astray = new ArrayList<>();
        for (EmpathyRule rule : checker.rules()) {
            assertThat(rule.wrong()).as(rule.id() + " has an example").isNotEmpty();
            for (String wrong : rule.wrong()) {
                if (english.analyze(wrong).stream().allMatch(sentence -> rule.matches(sentence, sentence.getText())
                                .isEmpty())
                        || check(wrong).isEmpty()) {
                    astray.add(rule.id() + " misses: " + wrong);
                }
            }
        }
        assertThat(astray).isEmpty();
    }

    @Test
    void noRuleHoldsWhereItsExamplesSayNot() {
        List<String> astray = new ArrayList<>();
        for (EmpathyRule rule : checker.rules()) {
            for (String right : rule.right()) {
                pointed(right)
                        .forEach(d -> astray.add(rule.id() + ": " + d.code() + " “" + d.quote() + "” in " + right));
            }
        }
        assertThat(astray).isEmpty();
    }

    @Test
    void eighteenFamiliesEachWithMessageAndReason() {
        assertThat(checker.rules().stream().map(rule -> rule.family().code()).distinct())
                .hasSize(18);
        assertThat(checker.rules()).allSatisfy(rule -> {
            assertThat(rule.message()).isNotBlank().doesNotContain("!").doesNotContainIgnoringCase("should");
            assertThat(rule.family().why()).isNotBlank();
            assertThat(rule.family().reference()).isNotBlank();
        });
    }

    @Test
    void wordsOfOthersAreNotTheWritersOwn() {
        assertThat(pointed("> You always lie to us.")).isEmpty();
        assertThat(pointed("```\nYou always lie to us.\n```")).isEmpty();
        assertThat(pointed("“You always lie to us,” one reader wrote.")).isEmpty();
        assertThat(pointed("Last spring we read *Lies of the Idiots Who Run Us* in our circle."))
                .isEmpty();
        assertThat(pointed("I am not saying that you are reckless.")).isEmpty();
        assertThat(pointed("The column `you_ignored_us` is too long.")).isEmpty();
        assertThat(pointed("Critics said that the council was a bunch of crooks."))
                .isEmpty();
        assertThat(pointed("We must answer every letter, and I never do.")).isEmpty();
    }

    @Test
    void aWordingKeepsWhatWasSaidAndIsCleanItself() {
        List<String> sentences = new ArrayList<>();
        checker.rules().forEach(rule -> sentences.addAll(rule.wrong()));
        sentences.add("Unless you withdraw version 2.1 by 4 June, we will report Northgate to the regulator.");
        sentences.add("You must delete [the weights](https://example.org/weights) today.");
        for (String sentence : sentences) {
            for (Diagnostic found : check(sentence)) {
                for (CodeAction action : found.actions()) {
                    assertThat(action.edit())
                            .as(sentence)
                            .isNotBlank()
                            .doesNotContain("  ")
                            .doesNotContain("{");
                    assertThat(action.title()).isNotBlank();
                    assertThat(pointed(action.edit()))
                            .as(sentence + " -> " + action.edit())
                            .isEmpty();
                    assertThat(MeaningGuard.lost(found.scopeText(), action.edit(), sentence))
                            .doesNotContain("a link");
                }
                assertThat(found.actions().isEmpty())
                        .isEqualTo(!found.questions().isEmpty() || found.code().equals("SLOT"));
            }
        }
    }

    @Test
    void theGuardNoticesWhatIsLost() {
        assertThat(MeaningGuard.lost("We wrote on 3 May to Ada.", "We wrote in May to Ada.", ""))
                .contains("the number 3");
        assertThat(MeaningGuard.lost("Then Ada left.", "Then she left.", "")).contains("the name Ada");
        assertThat(MeaningGuard.lost("It is not safe to swim.", "It is safe to swim.", ""))
                .contains("a negation");
        assertThat(MeaningGuard.lost("Read https://a.org/x now.", "Read it now.", ""))
                .contains("a link");
        assertThat(MeaningGuard.lost("Please mend the lamp.", "Mend the lamp.", ""))
                .contains("the request");
        assertThat(MeaningGuard.lost("You must mend the lamp.", "I ask you to mend the lamp.", "You must"))
                .isEmpty();
    }

    @Test
    void theDialTurnsADemandIntoARequest() {
        List<CodeAction> actions =
                check("You must withdraw the scheme before June.").getFirst().actions();
        assertThat(actions).extracting(CodeAction::kind).containsExactly(CodeAction.Firmness.values());
        assertThat(actions.getFirst().edit())
                .isEqualTo(
                        "I would like to ask you to withdraw the scheme before June. If that is not workable, what would be?");
    }

    @Test
    void aQuestionThatCanBeAnsweredIsNoHint() {
        assertThat(check("What figure would settle the matter for you?")).isEmpty();
        assertThat(check("How dare you close the gate without a word to us?")).isNotEmpty();
    }

    @Test
    void linesMayEndEitherWay() {
        for (String end : List.of("\n", "\r\n")) {
            assertThat(check("The gate is shut." + end + "You keep ignoring our letters." + end + "We wrote in May."))
                    .singleElement()
                    .satisfies(d -> {
                        assertThat(d.scopeText()).isEqualTo("You keep ignoring our letters.");
                        assertThat(d.actions()).isNotEmpty();
                    });
        }
    }

    @Test
    void plainerWordsKeepTheSentence() {
        assertThat(first("Your careless and insulting reply to the widow was a disgrace."))
                .doesNotContain("careless", "insulting", "disgrace")
                .contains("reply to the widow");
    }

    /// As word processors write them.
    @Test
    void aCurlyApostropheStaysInTheWording() {
        assertThat(first("Last Thursday’s meeting, which was open to all residents, was an absolute farce."))
                .startsWith("Last Thursday’s meeting")
                .doesNotContain("farce");
    }

    @Test
    void noHalfOfAWordIsMarked() {
        assertThat(check("The plan is late, and it’s an insult to every parent here."))
                .extracting(Diagnostic::quote)
                .contains("it’s an insult to");
    }

    private static String first(String sentence) {
        List<Diagnostic> found = check(sentence);
        return found.isEmpty() || found.getFirst().actions().isEmpty()
                ? ""
                : found.getFirst().actions().getFirst().edit();
    }

    @Test
    void anOpenSlotIsAFinding() {
        assertThat(check("We met on [date] in the hall.")).singleElement().satisfies(d -> {
            assertThat(d.code()).isEqualTo(EmpathyChecker.SLOT);
            assertThat(d.quote()).isEqualTo("[date]");
        });
        assertThat(check("We met in [the hall](https://example.org).")).isEmpty();
        assertThat(check("It was said [sic] twice.")).isEmpty();
    }

    @Test
    void strangeInputIsRead() {
        for (String text : List.of(
                "",
                " ",
                "!!!",
                "a".repeat(50_000),
                "؟ هل تسمعون",
                "😀".repeat(500),
                "\u0000\uFFFF",
                "[[[[((((",
                "“".repeat(400),
                "*_*_*_`")) {
            check(text);
            checker.check(new Paragraph(1, new Range(0, text.length()), text, Paragraph.Kind.PROSE));
        }
    }

    @Test
    void figures() {
        for (String half : List.of("tune", "kept")) {
            Evaluation evaluation = Evaluation.read(half, checker);
            System.out.println("Half: " + half);
            for (Severity least : List.of(Severity.INFORMATION, Severity.HINT)) {
                System.out.println("  from " + least + ", all          " + evaluation.figures(least, null));
                System.out.println("  from " + least + ", with you     " + evaluation.figures(least, true));
                System.out.println("  from " + least + ", without you  " + evaluation.figures(least, false));
            }
            System.out.printf(
                    "  kind and neutral prose: %.2f findings above hint in 1,000 words%n",
                    evaluation.falseAlarmsPerThousandWords());
            System.out.printf(
                    "  of the confrontational sentences found, %.0f%% get a wording%n", 100 * evaluation.offered());
            for (Map.Entry<String, int[]> rule : evaluation.byRule().entrySet()) {
                System.out.printf(
                        "  %-36s %3d right %3d wrong%n", rule.getKey(), rule.getValue()[0], rule.getValue()[1]);
            }
            Evaluation.Figures all = evaluation.figures(Severity.HINT, null);
            assertThat(all.balanced()).isGreaterThan(0.74);
            assertThat(all.recall()).isGreaterThan(0.6);
            assertThat(evaluation.falseAlarmsPerThousandWords()).isLessThanOrEqualTo(2.5);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ", so do us all a favour and just get lost, you idiot",
                ". . . you fool !",
                "— you are an idiot",
                "?! you people",
                ", , ,",
                "as I see it, you idiot"
            })
    void aSentenceMayBeginAnyhow(String text) {
        assertThat(check(text)).allSatisfy(found -> assertThat(found.actions())
                .allSatisfy(action -> assertThat(action.edit()).isNotBlank()));
    }

    @Test
    void theSignsArePatterns() {
        Lexicon lexicon = new Lexicon(english);
        assertThat(DataLines.of("/rules/en/manner-signs.txt", "telling"))
                .allSatisfy(line -> Pattern.compile(lexicon.expand(line.text())));
    }
}
