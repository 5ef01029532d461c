package org.rejoinder.assistant.empathy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rejoinder.assistant.Checklist.Row;
import org.rejoinder.assistant.Checklist.State;
import org.rejoinder.assistant.Findings.PassageReading;
import org.rejoinder.assistant.Findings.Reception;
import org.rejoinder.assistant.LetterReader.Reading;
import org.rejoinder.assistant.LetterText;

class ChecklistTest {

    private static final String LETTER = """
            Dear members of the lake committee,

            I am a swimmer and I live on the north shore. Thank you for opening the jetty to the school in March, which let forty children learn to swim.

            We both want the lake to be clean. I understand that you worry about the cost, because the pumps were expensive. I may be wrong about the figures.

            For example, on 4 July 2025 the water at the weir was green and two dogs fell ill. It could become a danger for children. We can start with one sign at the weir and a test each week.

            I would like to ask you to publish the results of the tests by 1 June. If that is not workable, what would be? It is your decision.

            I remember my grandmother washing her linen there, when I was six. She told me that she could see the stones.

            I would welcome a talk at the jetty, or write to me at swim@example.org. Here is the report: https://example.org/report.

            With kind regards,
            Ida
            """;

    private static Reading read(String text) {
        return new ChecklistReader().read(LetterText.of("The lake", "", "", text), null, List.of(), List.of());
    }

    private static State state(Reading reading, String code) {
        return reading.checklist().rows().stream()
                .filter(row -> row.code().equals(code))
                .findFirst()
                .orElseThrow()
                .state();
    }

    @Test
    void aLetterThatIsHeardHasMostInPlace() {
        Reading reading = read(LETTER);
        assertThat(reading.checklist().rows())
                .hasSize(18)
                .extracting(Row::code)
                .startsWith("L1", "L2")
                .endsWith("L17", "L18");
        for (String code :
                List.of("L1", "L2", "L3", "L4", "L5", "L6", "L7", "L9", "L10", "L11", "L13", "L14", "L15", "L18")) {
            assertThat(state(reading, code)).as(code).isEqualTo(State.IN_PLACE);
        }
        assertThat(reading.roles().getFirst()).isEqualTo("Greeting");
        assertThat(reading.checklist().readability().words()).isBetween(150, 220);
    }

    @Test
    void evidenceIsASentenceOfTheLetter() {
        Row thanks = read(LETTER).checklist().rows().get(1);
        assertThat(thanks.evidence().getFirst().of(LETTER)).startsWith("Thank you for opening the jetty");
    }

    @Test
    void whatIsMissingComesWithANextStep() {
        Reading reading = read("The lake is dirty.");
        assertThat(reading.checklist().rows())
                .filteredOn(row -> row.state() == State.MISSING)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.nextStep()).isNotBlank().doesNotContain("!"));
    }

    @Test
    void anEmptyLetterIsNoTrouble() {
        assertThat(read("").checklist().readability().grade()).isZero();
        assertThat(read("\n\n\n").passages()).isEmpty();
    }

    @Test
    void theReaderIsWelcomedOrLost() {
        assertThat(read("Thank you for the jetty.").passages())
                .extracting(PassageReading::reception)
                .containsExactly(Reception.WELCOMED);
        String endless = "The water " + "which came from the weir that stood near the mill ".repeat(6) + "was green.";
        assertThat(read(endless).passages())
                .extracting(PassageReading::reception)
                .containsExactly(Reception.LOST);
    }
}
