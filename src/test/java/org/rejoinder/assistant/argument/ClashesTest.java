package org.rejoinder.assistant.argument;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rejoinder.assistant.Advocate;
import org.rejoinder.assistant.LetterText;
import org.rejoinder.assistant.Rebuttal;

/// A reason that people are known to give hears what is answered to that very reason, at the sentence that gives it.
class ClashesTest {

    private static final String REASON = "Animals that roam for miles in the wild go mad behind glass.";
    private static final String ANSWER = "Swaying and pacing have become rare";

    private final Advocate advocate = Engine.bean(Advocate.class);

    @Test
    void aKnownReasonHearsTheAnswerToIt() {
        assertThat(first("Our zoo should be closed. " + REASON + " The keepers could find other work."))
                .filteredOn(each -> each.text().contains(ANSWER))
                .singleElement()
                .satisfies(each -> assertThat(each.quote()).isEqualTo(REASON))
                .satisfies(each -> assertThat(each.why()).startsWith("It is what people answer to the reason"));
    }

    @Test
    void aLetterOnSomethingElseDoesNot() {
        assertThat(first("The lift in our house should be mended. People with prams wait below the stairs for help."))
                .isNotEmpty()
                .noneMatch(each -> each.why().startsWith("It is what people answer to the reason"));
    }

    private List<Rebuttal> first(String letter) {
        return advocate.read(LetterText.of("", "", "", letter), null).rebuttals().stream()
                .limit(5)
                .toList();
    }
}
