package org.rejoinder.assistant.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rejoinder.assistant.Advocate;
import org.rejoinder.assistant.Advocate.ArgumentReading;
import org.rejoinder.assistant.Checklist;
import org.rejoinder.assistant.Correspondent.Draft;
import org.rejoinder.assistant.Coverage;
import org.rejoinder.assistant.Rebuttal;
import org.rejoinder.letter.Audience;

/// What the argument endpoints give. Paragraphs of a letter count from 1 as the writer sees them;
/// `Met.paragraph` is the index in the array that was sent.
final class ArgumentResponses {

    private static final String IMAGINED = "Imagined. Nobody at %s wrote this.";

    private ArgumentResponses() {}

    record Analysis(List<Claim> claims, List<Row> checklist, List<Answer> rebuttals, List<String> roles) {}

    record Claim(String text, String part, int paragraph, List<Advocate.SchemeEvidence> schemes) {}

    record Row(String code, String name, String state, String note, String nextStep) {}

    record Answer(
            String text,
            String scheme,
            String attack,
            int strength,
            String quote,
            String answeredBy,
            String why,
            List<String> criticalQuestions,
            Covered coverage) {}

    record Covered(String state, List<Integer> paragraphs) {}

    /// `paragraph` is the index (from 0) of the paragraph that meets the rebuttal, null when none does.
    record Met(String state, @Nullable Integer paragraph) {}

    record ReplyLetter(String title, String text, String note, String audience, String engine) {}

    record Known(String id, String name, String summary, boolean builtIn) {}

    static Analysis analysis(ArgumentReading reading, Checklist checklist) {
        return new Analysis(
                reading.statements().stream()
                        .filter(each -> each.part() != Advocate.Part.OTHER)
                        .map(each -> new Claim(each.text(), each.part().name(), each.paragraph(), each.schemes()))
                        .toList(),
                checklist.rows().stream()
                        .map(each ->
                                new Row(each.code(), each.name(), each.state().name(), each.note(), each.nextStep()))
                        .toList(),
                reading.rebuttals().stream().map(ArgumentResponses::answer).toList(),
                reading.roles());
    }

    private static Answer answer(Rebuttal each) {
        return new Answer(
                each.text(),
                each.scheme(),
                each.attack().name(),
                each.strength(),
                each.quote(),
                each.answeredBy(),
                each.why(),
                each.criticalQuestions(),
                new Covered(each.coverage().state().name(), each.coverage().paragraphs()));
    }

    static Met met(Coverage coverage) {
        boolean met = coverage.state() == Coverage.State.ANSWERED
                || coverage.state() == Coverage.State.CONCEDED
                || coverage.state() == Coverage.State.MENTIONED
                        && coverage.confidence() >= 0.5
                        && !coverage.paragraphs().isEmpty();
        return new Met(coverage.state().name(), met ? coverage.paragraphs().getFirst() - 1 : null);
    }

    static ReplyLetter reply(Draft draft, Audience audience) {
        String who = audience.name().isBlank() ? "this audience" : audience.name();
        return new ReplyLetter(draft.title(), draft.text(), IMAGINED.formatted(who), audience.id(), draft.engine());
    }

    static Known known(Audience audience) {
        return new Known(audience.id(), audience.name(), audience.summary(), audience.builtIn());
    }
}
