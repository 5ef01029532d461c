package org.rejoinder.assistant.argument;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rejoinder.assistant.Advocate;
import org.rejoinder.assistant.LetterText;
import org.rejoinder.assistant.Rebuttal;

/// What is answered to whole letters: to what they are about, from the other side, whatever they begin with.
class WholeLetterTest {

    private final Advocate advocate = Engine.bean(Advocate.class);

    @Test
    void aTextWhoseFirstSentenceNamesNothingIsReadAllTheSame() {
        assertThat(first("It is too late. They should close the pool.")).isNotEmpty();
        assertThat(first("It is too much. It is too slow.")).isNotNull();
    }

    @Test
    void whoOpposesAPlanHearsFromThoseWhoWantIt() {
        String text = """
                Dear members of the planning board,

                We write as neighbours of the old dairy to express our strong opposition to the apartment building proposed for its yard.

                Sixty flats would stand where eleven houses stand now. Cars queue at the school gate already, and the surgery takes no new patients.

                The oaks along the wall would be felled for a ramp.

                We urge you to send the plan back.

                Yours, the people of Dairy Lane
                """;
        assertThat(String.join(" ", first(text)))
                .containsAnyOf("homes", "move in", "renters", "moves in")
                .doesNotContain("full already", "too dense");
    }

    @Test
    void whoComplainsOfAnOrderHearsTheReasonsForIt() {
        String text = """
                Dear Ms Falk,

                For two years our team has answered every ticket from kitchens and spare rooms, and the figures you showed us in May were the best we ever had.

                Now we are being forced back into the office three days a week. Nobody has told us why.

                Two of us would spend four hours in trains. One looks after her father.

                We would like to keep working as we have, and to be judged by what we deliver.
                """;
        assertThat(String.join(" ", first(text)))
                .containsAnyOf("at a distance", "sitting beside", "on site", "watching", "corridor");
    }

    @Test
    void aReasonThatIsKnownMeetsWhatPeopleAnswerToThatReason() {
        String text = """
                Dear members of the culture committee,

                Please stop funding theatre and opera with public money. Through their taxes, builders and cleaning staff are paying for the opera seats that lawyers sit in.

                We know that the singers work hard.
                """;
        assertThat(advocate.read(LetterText.of("", "", "", text), null).rebuttals())
                .first()
                .satisfies(answer -> {
                    assertThat(answer.text()).contains("leaners' children");
                    assertThat(answer.quote()).startsWith("Through their taxes");
                    assertThat(answer.why()).contains("answer to the reason");
                });
    }

    @Test
    void whatALetterNamesInPassingDoesNotCrowdOutWhatItAsks() {
        String text = """
                To the county council,

                My mother taught in Ottery for thirty years, and the train used to stop there.

                We ask you not to close the branch library in Mill Street. Last year 9,000 people came through its door, half of them children. Some come to read the paper, some to use the only computer they have.

                I know that money is short. A dog show or a Christmas market may bring visitors, but the library is open when it rains.
                """;
        assertThat(first(text).subList(0, 3))
                .anyMatch(each -> each.matches("(?i).*(loan|e-book|librar|borrow|volunteer|care for children).*"));
    }

    @Test
    void whoWantsABanRelaxedHearsFromThoseWhoWantTheBan() {
        String text = """
                Dear Ms Oduya,

                We are asking you to relax the ban on phones in the upper school.

                Many of us have jobs, and our employers change a shift at noon for the same evening. We would keep our phones in our bags and use them at lunch only.

                The twelfth year
                """;
        assertThat(String.join(" ", first(text)))
                .doesNotContain("reach their child in an emergency")
                .containsAnyOf("talk", "attention", "concentrat", "distract", "bully", "lesson");
    }

    @Test
    void whoSpeaksAgainstABanHearsWhyItIsWanted() {
        String text = """
                Sir,

                I was dismayed to read that our council may ban bonfires in gardens.

                The ban would be useless and take away a choice from people who light one fire a year and watch it. Those who do not care for fires need not light any.
                """;
        assertThat(String.join(" ", first(text)))
                .doesNotContain("drive it out of sight", "Grown")
                .containsAnyOf("others", "smoke", "chose", "harmed", "neighbour");
    }

    /// Of a subject nobody has written about: its reason is met all the same, and what it denies is not.
    @Test
    void theReasonOfALetterIsMetWhateverItsSubject() {
        String text = "Glazed milestones are too expensive. They cost the county thousands.";
        assertThat(String.join(" ", first(text)))
                .containsIgnoringCase("milestones")
                .containsAnyOf("price", "costs", "money");
        assertThat(String.join(" ", first("Glazed milestones are not a rip-off. They guide walkers.")))
                .doesNotContain("nobody grows rich", "same relief", "services that everybody uses");
    }

    private List<String> first(String text) {
        return advocate.read(LetterText.of("", "", "", text), null).rebuttals().stream()
                .map(Rebuttal::text)
                .limit(5)
                .toList();
    }
}
