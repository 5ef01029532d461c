package org.rejoinder.assistant.argument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.rejoinder.assistant.Advocate;
import org.rejoinder.assistant.Correspondent;
import org.rejoinder.assistant.Correspondent.Draft;
import org.rejoinder.assistant.Correspondent.Point;
import org.rejoinder.assistant.Correspondent.Progress;
import org.rejoinder.assistant.Correspondent.Treatment;
import org.rejoinder.assistant.Coverage;
import org.rejoinder.assistant.Coverage.State;
import org.rejoinder.assistant.LetterText;
import org.rejoinder.letter.Audience;
import org.rejoinder.text.Paragraph;

/// An exchange of our own that makes the moves of the example, point by point; the example itself with
/// `-Drejoinder.example=FILE`.
class GoldenExchangeTest {

    private static final Map<String, String> COUNTERS = new LinkedHashMap<>(Map.of(
            "K03", "It would stifle innovation and slow down experiments and new ideas.",
            "K02", "It would concentrate control in the hands of a few powerful companies and ministries.",
            "K04", "The risks are overstated; you assume the worst case.",
            "K07", "The burden would fall on poor and marginalised people, who would be shut out.",
            "K08", "Past attempts to restrict powerful tools did more harm than good.",
            "K09", "You give no evidence and not one concrete example."));

    private final Advocate advocate = Engine.bean(Advocate.class);
    private final Correspondent correspondent = Engine.bean(Correspondent.class);
    private final Audience audience = Engine.audience("open-weights-community");

    @Test
    void whatTheLetterMeetsIsToldFromWhatItLeavesOpen() {
        LetterText letter = Engine.letter("exchange/letter.md");
        Map<String, Coverage> met = met(letter);
        assertThat(met.get("K03").state()).isEqualTo(State.ANSWERED);
        assertThat(met.get("K03").paragraphs()).contains(6);
        for (String open : List.of("K02", "K04", "K07", "K08", "K09")) {
            assertThat(met.get(open).state()).as(open).isIn(State.OPEN, State.MENTIONED);
            assertThat(met.get(open).confidence()).as(open).isNotNull();
        }
    }

    @Test
    void everyPointOfTheReplyIsMetAndTheMisreadingIsNamed() {
        LetterText letter = Engine.letter("exchange/letter.md");
        LetterText reply = Engine.letter("exchange/reply.md");
        List<Point> points = correspondent.points(letter, reply, audience);
        assertThat(points).hasSizeGreaterThanOrEqualTo(5);
        assertThat(points).allSatisfy(point -> {
            assertThat(point.text()).isNotBlank();
            assertThat(point.reason()).isNotBlank();
            assertThat(reply.text()).contains(point.quote());
        });
        assertThat(points).extracting(Point::treatment).contains(Treatment.SCOPE);
        assertThat(points).extracting(Point::replyParagraph).contains(3, 4, 5);
    }

    @Test
    void theRejoinderRestatesConcedesAndSaysWhatItDoesNotAsk() {
        LetterText letter = Engine.letter("exchange/letter.md");
        LetterText reply = Engine.letter("exchange/reply.md");
        List<Point> points = correspondent.points(letter, reply, audience);
        Draft rejoinder = correspondent.rejoinder(letter, reply, audience, points, Progress.none());
        assertThat(rejoinder.text())
                .contains("You say:")
                .containsPattern("not asking for that|not what our letter asks|not among our requests");
        assertThat(rejoinder.links()).isNotEmpty();
        assertThat(rejoinder.text()).endsWith("Ilse Maarten");
        points.forEach(point -> assertThat(rejoinder.text()).contains(point.text()));
    }

    @Test
    void noRowAsksTheAuthorForWhatAnotherAsksFor() {
        LetterText letter = Engine.letter("exchange/letter.md");
        for (String id : List.of("open-weights-community", "company-leadership", "legislators")) {
            Audience other = Engine.audience(id);
            String reply = correspondent
                    .reply(letter, other, Correspondent.Tone.FAIR, Progress.none())
                    .text();
            List<Point> points = correspondent.points(letter, LetterText.of("", "", "", reply), other);
            List<String> slots = points.stream()
                    .flatMap(point -> Pattern.compile("\\[[^\\]]{12,}]")
                            .matcher(point.text())
                            .results()
                            .map(MatchResult::group))
                    .toList();
            assertThat(points).as(id).hasSizeGreaterThan(2);
            assertThat(slots).as(id).doesNotHaveDuplicates();
        }
    }

    @Test
    void theReplyQuotesTheLetterAndIsTheSameEachTime() {
        LetterText letter = Engine.letter("exchange/letter.md");
        Draft once = correspondent.reply(letter, audience, Correspondent.Tone.FAIR, Progress.none());
        Draft again = correspondent.reply(letter, audience, Correspondent.Tone.FAIR, Progress.none());
        assertThat(once).isEqualTo(again);
        assertThat(once.text())
                .startsWith("Dear Ilse Maarten,")
                .doesNotContain("Imagined")
                .doesNotContain("{");
        assertThat(once.links()).hasSizeGreaterThanOrEqualTo(4);
        once.links().forEach(link -> assertThat(link.answers())
                .isBetween(1, letter.paragraphs().size()));
    }

    @Test
    void theExampleItselfWhenItIsAtHand() {
        String file = System.getProperty("rejoinder.example", "");
        assumeTrue(!file.isEmpty(), "run with -Drejoinder.example=FILE");
        String all = Engine.text(Path.of(file));
        int from = all.indexOf("\nDear ") + 1;
        int to = all.indexOf("\nDH:", from);
        LetterText letter = LetterText.of("", "", "", all.substring(from, to).strip());
        Map<String, Coverage> met = met(letter);
        met.forEach((counter, coverage) ->
                System.out.println(counter + " " + coverage.state() + " " + coverage.paragraphs()));
        assertThat(met.get("K03").paragraphs()).contains(6);
        for (String open : List.of("K02", "K04", "K07", "K08", "K09")) {
            assertThat(met.get(open).state()).as(open).isEqualTo(State.OPEN);
        }
    }

    private Map<String, Coverage> met(LetterText letter) {
        List<String> keys = List.copyOf(COUNTERS.keySet());
        List<Coverage> coverage = advocate.cover(
                letter.paragraphs().stream().map(Paragraph::text).toList(),
                keys.stream().map(COUNTERS::get).toList());
        Map<String, Coverage> met = new LinkedHashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            met.put(keys.get(i), coverage.get(i));
        }
        return met;
    }
}
