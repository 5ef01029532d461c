package org.rejoinder.ui.assistant;

import java.util.Optional;
import org.rejoinder.assistant.Correspondent.Answer;
import org.rejoinder.assistant.LetterText;
import org.rejoinder.assistant.Rebuttal;
import org.rejoinder.collab.Snapshot;
import org.rejoinder.letter.Audience;
import org.rejoinder.letter.Letter;
import org.rejoinder.ui.desk.Bench;
import org.rejoinder.ui.desk.Suggestion;
import org.rejoinder.ui.parts.Notices;

/// Drafts the answer to a rebuttal and puts it beside the text as a suggestion; never into it.
final class Drafting {

    private final Bench bench;

    Drafting(Bench bench) {
        this.bench = bench;
    }

    private record Drafted(Snapshot head, Suggestion suggestion) {}

    void draft(Rebuttal rebuttal) {
        Optional.ofNullable(bench.sight().audience()).ifPresent(audience -> {
            String label = bench.sight().label(rebuttal);
            Letter letter = bench.letter();
            Notices.say("Drafting an answer to " + label + ".");
            bench.away(() -> write(letter, rebuttal, audience, label), this::show);
        });
    }

    private Drafted write(Letter letter, Rebuttal rebuttal, Audience audience, String label) {
        Snapshot head = bench.desk().letterbox().head(letter.id());
        LetterText text = LetterText.of(letter.title(), letter.from(), letter.to(), head.text());
        Answer answer = bench.desk().correspondent().answer(text, rebuttal, audience);
        String reason = answer.reason().isBlank() ? "A first answer to " + label + "." : answer.reason();
        Suggestion suggestion = Suggestion.paragraph(
                head, answer.afterParagraph(), answer.text(), bench.me(), "rebuttal:" + rebuttal.id(), reason);
        suggestion.propose(bench.desk().letterbox(), head);
        return new Drafted(head, suggestion);
    }

    private void show(Drafted drafted) {
        bench.editor().goTo(drafted.suggestion().scope());
        Notices.undoable(
                "A suggestion stands in the letter. Fill its slots before you put it in.",
                () -> Suggestion.withdraw(
                        bench.desk().letterbox(),
                        drafted.head().letterId(),
                        drafted.suggestion().id()));
    }
}
