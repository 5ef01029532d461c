package org.rejoinder.assistant.empathy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rejoinder.assistant.language.English;

/// What can go from a sentence, and what only goes as a whole.
class CutsTest {

    private static final English ENGLISH = new English();
    private static final Cuts CUTS = new Cuts(ENGLISH, new Once<>(() -> new Lexicon(ENGLISH)));

    private static List<String> left(String sentence) {
        return CUTS.of(sentence).stream().map(cut -> cut.from(sentence)).toList();
    }

    @Test
    void wordsThatOnlyDescribeGo() {
        assertThat(left("The board read a silly and hasty report in May."))
                .contains("The board read a hasty report in May.", "The board read a silly report in May.");
    }

    @Test
    void articlesFollowTheWordsThatAreLeft() {
        assertThat(left("It was a silly answer from the clerk.")).contains("It was an answer from the clerk.");
    }

    @Test
    void oneOfTwoThatAreJoinedGoes() {
        assertThat(left("You should stop shouting at us and meet with the parents."))
                .contains("You should meet with the parents.", "You should stop shouting at us.");
    }

    @Test
    void aDenialStaysWithWhatItDenies() {
        assertThat(left("They do not read or answer the letters of the parents."))
                .doesNotContain("They answer the letters of the parents.");
    }

    @Test
    void aConditionDoesNotGoAlone() {
        assertThat(left("If you had read the letter, you would know the date."))
                .doesNotContain("You would know the date.");
    }

    @Test
    void aComparisonStaysWhole() {
        assertThat(left("The tunnel costs more than the bridge by the mill."))
                .allSatisfy(text -> assertThat(text).contains("than"));
    }

    @Test
    void aVerdictIsWhatItIsToTheWriter() {
        assertThat(left("The review was a shambles.")).contains("The review did not convince me.");
        assertThat(left("These closures are an outrage.")).contains("These closures trouble me.");
        assertThat(left("They are liars.")).contains("I had hoped for more from them.");
        assertThat(left("They are hiding the report.")).noneMatch(text -> text.contains("hoped"));
    }
}
