package org.rejoinder.assistant.empathy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rejoinder.assistant.language.English;

/// What a wording may not have that its sentence had not.
class FlawsTest {

    private static final English ENGLISH = new English();
    private static final Flaws FLAWS = new Flaws(ENGLISH, new Edits(ENGLISH));
    private static final String PLAIN = "The board meets on Monday.";

    @Test
    void everyFlawIsSeenInItsExample() {
        assertThat(FLAWS.examples()).isNotEmpty().allSatisfy(example -> assertThat(FLAWS.visible(PLAIN, example))
                .as(example)
                .isTrue());
    }

    @Test
    void aFlawThatStoodThereIsNoneOfTheWording() {
        assertThat(FLAWS.examples())
                .allSatisfy(example ->
                        assertThat(FLAWS.visible(example, example)).as(example).isFalse());
    }

    @Test
    void anybodyNeedsItsNot() {
        String sentence = "You never listen to anybody on this street.";
        assertThat(FLAWS.visible(sentence, "You listen to anybody on this street."))
                .isTrue();
        assertThat(FLAWS.visible(sentence, "I would like you to listen to somebody on this street."))
                .isTrue();
        assertThat(FLAWS.visible(sentence, "You rarely listen to anybody on this street."))
                .isFalse();
    }

    @Test
    void aPronounNeedsItsNoun() {
        String sentence = "The clowns on the board think that they can close the library.";
        assertThat(FLAWS.visible(sentence, "They can close the library.")).isTrue();
        assertThat(FLAWS.visible(sentence, "The board thinks that they can close the library."))
                .isFalse();
    }

    @Test
    void whatWasToldIsNoCommand() {
        assertThat(FLAWS.visible("They shout about ice, but ignore the sea.", "Ignore the sea."))
                .isTrue();
        assertThat(FLAWS.visible("Please stop shouting and mend the lamp.", "Please mend the lamp."))
                .isFalse();
    }

    @Test
    void plainEnglishHasNone() {
        for (String wording : new String[] {
            "It troubles me that the plan leaves out the school.",
            "I would like to ask you to answer the three letters that we wrote in May.",
            "You had more time than the parents, and both of you knew the date.",
            "What worries me is the cost of the bridge.",
            "If the board agrees, the work could begin in June.",
            "The report does not convince me, because it leaves out the year of the flood.",
        }) {
            assertThat(FLAWS.none(PLAIN, wording)).as(wording).isTrue();
        }
    }
}
