package org.rejoinder.ui.exchange;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.rejoinder.account.User;
import org.rejoinder.assistant.Correspondent.Answer;
import org.rejoinder.assistant.Correspondent.Point;
import org.rejoinder.assistant.Coverage;
import org.rejoinder.assistant.LetterText;
import org.rejoinder.assistant.Rebuttal;
import org.rejoinder.collab.Snapshot;
import org.rejoinder.collab.Suggestion;
import org.rejoinder.collab.Suggestions;
import org.rejoinder.collab.Suggestions.Proposal;
import org.rejoinder.letter.Audience;
import org.rejoinder.text.Paragraph;
import org.rejoinder.text.Range;
import org.rejoinder.ui.desk.Desk;
import org.rejoinder.ui.desk.Together;
import org.rejoinder.ui.exchange.Round.Row;
import org.rejoinder.ui.exchange.Round.Side;

/// What a round teaches the letter itself: for each point it leaves open, a paragraph where the hole was,
/// proposed as a suggestion and never put in.
///
/// Slow: never under the page's lock.
final class WayBack {

    private final Desk desk;
    private final Suggestions suggestions;

    WayBack(Desk desk, Suggestions suggestions) {
        this.desk = desk;
        this.suggestions = suggestions;
    }

    /// A paragraph for the letter at `version`, to stand after paragraph `after` (0 for the beginning);
    /// `proposed` when it waits beside the letter already.
    record Edit(Row row, Snapshot head, int after, String text, String reason, String origin, boolean proposed) {}

    List<Edit> edits(Round round, Audience audience) {
        Side side = round.letter();
        Snapshot head = desk.letterbox().head(side.letter().id());
        LetterText letter = RoundReader.text(side.letter(), head);
        Set<String> waiting = suggestions.open(side.letter().id()).stream()
                .map(Suggestion::origin)
                .collect(Collectors.toSet());
        return Together.made(
                round.gaps(), row -> edit(row, head, letter, audience, origin(round, row.point()), waiting));
    }

    private Edit edit(
            Row row, Snapshot head, LetterText letter, Audience audience, String origin, Set<String> waiting) {
        Answer answer = desk.correspondent().answer(letter, rebuttal(row.point(), letter, audience), audience);
        return new Edit(
                row, head, answer.afterParagraph(), answer.text(), answer.reason(), origin, waiting.contains(origin));
    }

    private static String origin(Round round, Point point) {
        String reply = round.reply() == null ? "" : round.reply().letter().id();
        return "exchange:" + reply + ":" + Integer.toHexString(point.quote().hashCode());
    }

    private static Rebuttal rebuttal(Point point, LetterText letter, Audience audience) {
        int number = Math.clamp(
                point.letterParagraph(), 1, Math.max(1, letter.paragraphs().size()));
        Range range = letter.paragraphs().isEmpty()
                ? new Range(0, 0)
                : letter.paragraphs().get(number - 1).range();
        return new Rebuttal(
                "point-" + point.number(),
                range,
                range.of(letter.text()),
                "built-in",
                audience.id(),
                point.quote(),
                "",
                "",
                Rebuttal.Attack.REBUT,
                3,
                "",
                "",
                List.of(),
                Coverage.open());
    }

    /// Proposes it beside the letter, for anyone there to take or decline.
    Suggestion propose(Edit edit, User by) {
        List<Paragraph> paragraphs =
                org.rejoinder.text.Paragraphs.of(edit.head().text());
        int after = Math.min(edit.after(), paragraphs.size());
        int at = after == 0 ? 0 : paragraphs.get(after - 1).range().to();
        String insert = at == 0 ? edit.text() + "\n\n" : "\n\n" + edit.text();
        String reason = "They may say: " + edit.row().point().quote();
        return desk.proposing()
                .propose(
                        new Proposal(
                                edit.head().letterId(),
                                edit.head().version(),
                                new Range(at, at),
                                insert,
                                edit.origin(),
                                reason.substring(0, Math.min(400, reason.length()))),
                        by);
    }
}
