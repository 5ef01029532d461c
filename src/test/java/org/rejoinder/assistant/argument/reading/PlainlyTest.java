package org.rejoinder.assistant.argument.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.rejoinder.assistant.LetterText;
import org.rejoinder.assistant.argument.knowledge.Asking.Way;
import org.rejoinder.assistant.argument.knowledge.Knowledge;
import org.rejoinder.assistant.argument.reading.Proposal.Step;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/// What a letter asks for, however it asks; and that the thing asked for is named whole.
class PlainlyTest {

    private static final AnnotationConfigApplicationContext CONTEXT = new AnnotationConfigApplicationContext(
            "org.rejoinder.assistant.argument", "org.rejoinder.assistant.model.embedding");

    private final Knowledge knowledge = CONTEXT.getBean(Knowledge.class);

    @AfterAll
    static void close() {
        CONTEXT.close();
    }

    private static Proposal asked(String title, String text) {
        return CONTEXT.getBean(Reader.class)
                .read(LetterText.of(title, "", "", text))
                .proposal()
                .orElseThrow();
    }

    private static String thing(String sentence) {
        Proposal asked = asked("", sentence);
        return asked.object() == null ? "" : asked.object().words();
    }

    @Test
    void everyWayReadsItsExampleAndNothingElse() {
        Plainly plainly = new Plainly(knowledge);
        assertThat(knowledge.asking().ways()).isNotEmpty().allSatisfy(way -> {
            assertThat(plainly.said(way.example())).as(way.example()).contains(way.read());
            assertThat(knowledge.asking().pattern(way).matcher(way.example()).find())
                    .as(way.example())
                    .isTrue();
            assertThat(others(way)).noneMatch(each -> finds(way, each));
        });
    }

    private static List<String> others(Way way) {
        return way.not();
    }

    private boolean finds(Way way, String sentence) {
        return knowledge.asking().pattern(way).matcher(sentence).find();
    }

    @Test
    void whatIsPlainAlreadyStaysAsItIs() {
        assertThat(new Plainly(knowledge).said("The kiosk should open at six.")).isEmpty();
        assertThat(new Plainly(knowledge).said("The kiosk opens at six.")).isEmpty();
    }

    @Test
    void theThingAskedForIsNamedWhole() {
        assertThat(thing("Could you please ban drones over the reservoir?")).isEqualTo("drones over the reservoir");
        assertThat(thing("Levies on barley should be abolished.")).isEqualTo("levies on barley");
        assertThat(thing("The guild should keep the library open next winter.")).isEqualTo("library");
        assertThat(thing("Apprentices should take a gap year before the guild."))
                .isEqualTo("gap year");
        assertThat(thing("The guild should stop millers from mixing flours.")).isEqualTo("mixing flours");
    }

    @Test
    void aTitleAsksBeforeTheText() {
        Proposal asked = asked("Scrap the barley levy", "I asked the steward. The granary should stay open.");
        assertThat(asked.step()).isEqualTo(Step.BAN);
        assertThat(asked.object()).isNotNull().extracting(each -> each.words()).isEqualTo("barley levy");
    }

    @Test
    void whatARuleSaysIsAskedFor() {
        Proposal asked = asked("", "Please introduce a rule that no kites are flown after dark.");
        assertThat(asked.step()).isEqualTo(Step.RESTRICT);
        assertThat(asked.object()).isNotNull().extracting(each -> each.words()).isEqualTo("kites");
        assertThat(asked("", "The guild should be allowed to sell kites.").step())
                .isEqualTo(Step.ALLOW);
    }

    @Test
    void aDeedThatShouldNotBeDoneIsNamed() {
        Proposal asked = asked("Don't feed the swans", "They fall ill.");
        assertThat(asked.step()).isEqualTo(Step.BAN);
        assertThat(asked.object()).isNotNull().extracting(each -> each.words()).isEqualTo("feeding the swans");
    }

    @Test
    void whoIsAskedIsNotWhatIsAskedFor() {
        assertThat(CONTEXT.getBean(Reader.class)
                        .read(LetterText.of("", "", "", "I asked the steward why the granary was shut."))
                        .proposals())
                .isEmpty();
    }

    @Test
    void whoSpeaksAgainstTheBanStandsUpForWhatItBans() {
        Proposal asked = asked("", "The guild may ban kites on the beach. The ban is unfair.");
        assertThat(asked.step()).isEqualTo(Step.ALLOW);
        assertThat(asked.object()).isNotNull().extracting(each -> each.words()).isEqualTo("kites on the beach");
    }

    @Test
    void whatAStepWouldLeadToTellsForOrAgainst() {
        assertThat(asked("", "Allowing kites will turn the green into a fairground.")
                        .stance())
                .isEqualTo(Step.BAN);
        assertThat(asked("", "Allowing kites will help the young to find friends.")
                        .stance())
                .isEqualTo(Step.ALLOW);
    }
}
