package org.rejoinder.assistant.argument.rebuttal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.rejoinder.assistant.LetterText;
import org.rejoinder.assistant.argument.knowledge.Field.Topic;
import org.rejoinder.assistant.argument.knowledge.Knowledge;
import org.rejoinder.assistant.argument.reading.LetterReading;
import org.rejoinder.assistant.argument.reading.Reader;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/// On which side of a known question a letter is, where its title alone says so; and which question it is.
class SidesTest {

    private static final AnnotationConfigApplicationContext CONTEXT = new AnnotationConfigApplicationContext(
            "org.rejoinder.assistant.argument", "org.rejoinder.assistant.model.embedding");

    private static final String NEUTRAL =
            "Everybody here knows the trouble. It has been spoken of twice this year, and nothing came of that.";

    @AfterAll
    static void close() {
        CONTEXT.close();
    }

    private static LetterReading letter(String title, String text) {
        return CONTEXT.getBean(Reader.class).read(LetterText.of(title, "", "", text));
    }

    private static double lean(String title, String topic) {
        Topic known = CONTEXT.getBean(Knowledge.class).fields().stream()
                .flatMap(field -> field.topics().stream())
                .filter(each -> each.id().equals(topic))
                .findFirst()
                .orElseThrow();
        return CONTEXT.getBean(Sides.class).lean(letter(title, NEUTRAL), known);
    }

    @Test
    void aTitleThatSaysWhatTheMotionSaysIsWhatIsWanted() {
        assertThat(lean("Renaming the default branch from master to main", "rename-master"))
                .isPositive();
        assertThat(lean("Proposal: moving our project away from GitHub", "leave-github"))
                .isPositive();
    }

    @Test
    void aTitleForWhatTheMotionDeniesIsAgainstIt() {
        assertThat(lean("Prayers at council meetings", "council-prayers")).isNegative();
    }

    /// Who wants a barrier is with those who would keep the traffic out, and not against it.
    @Test
    void aMeasureIsOnTheSideOfThoseWhoWouldRestrict() {
        assertThat(lean("Remove the speed bumps", "speed-humps")).isNegative();
        assertThat(lean("We need speed bumps", "speed-humps")).isPositive();
    }

    @Test
    void whoAsksForAChangeIsForLeavingTheOld() {
        assertThat(lean("Switch to an open chat platform", "chat-platform")).isPositive();
        assertThat(lean("Do not move the chat to another platform", "chat-platform"))
                .isNegative();
    }

    @Test
    void whoWouldGoFromOneThingToAnotherSaysWhichIsBetter() {
        assertThat(lean("Move the code from tabs to spaces", "tabs-indent")).isNegative();
        assertThat(lean("Move the code from spaces to tabs", "tabs-indent")).isPositive();
    }

    @Test
    void aBanThatShouldBeTheLastResortIsNotWanted() {
        assertThat(lean("A ban on short-term rentals should be a last resort", "airbnb-ban"))
                .isNegative();
    }

    @Test
    void aQuestionOrAnotherSubjectSaysNothing() {
        assertThat(lean("Who looks after the parish clock?", "rename-master")).isZero();
        assertThat(lean("The parish clock", "rename-master")).isZero();
    }

    /// "Operator" and "platform" are words of the railway and of others.
    @Test
    void oneCueOfAFieldHoweverOftenItIsThereIsNotEnough() {
        LetterReading reading = letter(
                "",
                "This language needs the operator. An operator such as this is short. With the operator one line does. "
                        + "Without the operator it takes five.");
        assertThat(CONTEXT.getBean(Subjects.class).fields(reading))
                .extracting(field -> field.id())
                .doesNotContainAnyElementsOf(List.of("stations", "travel"));
    }
}
