package org.rejoinder.assistant.argument;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rejoinder.assistant.PositionCheck;
import org.rejoinder.letter.Positions.Card;

class PositionCheckTest {

    private static final Card TRIAL = new Card(
            "",
            null,
            "",
            "",
            "",
            "",
            "",
            "Two staffed evenings a week as a trial of six months",
            "We do not ask to close another branch, nor for higher wages of the staff",
            "");

    private final PositionCheck check = Engine.bean(PositionCheck.class);

    @Test
    void aNewRequestForWhatIsNotAskedIsNamed() {
        assertThat(check.against(TRIAL, "", "To pay for it you should close another branch."))
                .singleElement()
                .asString()
                .contains("do not ask", "close another branch");
        assertThat(check.against(TRIAL, "", "We ask for higher wages of all staff."))
                .hasSize(1);
    }

    @Test
    void sayingThatItIsNotAskedGoesWithTheCard() {
        assertThat(check.against(TRIAL, "", "We are not asking you to close another branch."))
                .isEmpty();
        assertThat(check.against(TRIAL, "", "Another branch was closed in March, and we know what that meant."))
                .isEmpty();
    }

    @Test
    void whatStoodThereBeforeIsNotNew() {
        String said = "Some say you should close another branch.";
        assertThat(check.against(TRIAL, said, said + " We think of the children first."))
                .isEmpty();
    }

    @Test
    void aRequestThatWouldGoIsNamed() {
        String request = "We ask you to open two staffed evenings a week, as a trial of six months.";
        assertThat(check.against(TRIAL, request, "We would be glad to hear your view of the hours."))
                .singleElement()
                .asString()
                .contains("no longer", "Two staffed evenings");
        assertThat(check.against(
                        TRIAL, request, "Would you open two staffed evenings a week? A trial of six months would do."))
                .isEmpty();
    }

    @Test
    void anEmptyCardHoldsNothing() {
        assertThat(check.against(Card.blank(), "We ask for two evenings.", "")).isEmpty();
    }
}
