package org.rejoinder.ui.assistant;

import java.util.List;
import org.rejoinder.assistant.Correspondent.Answer;
import org.rejoinder.assistant.LetterText;
import org.rejoinder.assistant.Rebuttal;
import org.rejoinder.collab.Snapshot;
import org.rejoinder.collab.Suggestion;
import org.rejoinder.collab.Suggestions.Proposal;
import org.rejoinder.letter.Audience;
import org.rejoinder.letter.Letter;
import org.rejoinder.text.Paragraph;
import org.rejoinder.text.Range;
import org.rejoinder.ui.desk.Bench;
import org.rejoinder.ui.desk.WhoMade;
import org.rejoinder.ui.parts.Notices;

/// Drafts the answer to a rebuttal and puts it beside the text as a suggestion; never into it.
final class Drafting {

    private final Bench bench;

    Drafting(Bench bench) {
        this.bench = bench;
    }

    void draft(Rebuttal rebuttal) {
        Audience audience = bench.sight().audience();
        if (audience == null) {
            Notices.say("An answer is written to somebody. Choose who might answer first.");
            bench.pickAudience();
            return;
        }
        String label = bench.sight().label(rebuttal);
        Letter letter = bench.letter();
        Notices.say("Drafting an answer to " + label + ".");
        bench.away(() -> write(letter, rebuttal, audience, label), this::show);
    }

    private record Made(Suggestion suggestion, String engine) {}

    private Made write(Letter letter, Rebuttal rebuttal, Audience audience, String label) {
        Snapshot head = bench.desk().letterbox().head(letter.id());
        LetterText text = LetterText.of(letter.title(), letter.from(), letter.to(), head.text());
        Answer answer = bench.desk().correspondent().answer(text, rebuttal, audience);
        List<Paragraph> paragraphs = text.paragraphs();
        boolean first = answer.afterParagraph() < 1 || paragraphs.isEmpty();
        int last = Math.min(answer.afterParagraph(), paragraphs.size());
        int at = first ? 0 : paragraphs.get(last - 1).range().to();
        String insert =
                first ? answer.text().strip() + "\n\n" : "\n\n" + answer.text().strip();
        String reason = answer.reason().isBlank() ? "A first answer to " + label + "." : answer.reason();
        Proposal proposal = new Proposal(
                letter.id(), head.version(), new Range(at, at), insert, "rebuttal:" + rebuttal.id(), reason);
        return new Made(bench.desk().proposing().propose(proposal, bench.me()), answer.engine());
    }

    private void show(Made made) {
        bench.editor().goTo(made.suggestion().range());
        Notices.undoable(
                "A suggestion stands in the letter. Fill its slots before you put it in. "
                        + WhoMade.words(bench.desk(), made.engine()),
                () -> bench.desk().suggestions().decline(made.suggestion().id(), bench.me()));
    }
}
