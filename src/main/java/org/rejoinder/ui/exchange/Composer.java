package org.rejoinder.ui.exchange;

import java.util.List;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.rejoinder.account.User;
import org.rejoinder.assistant.Correspondent.Draft;
import org.rejoinder.assistant.Correspondent.Point;
import org.rejoinder.assistant.Correspondent.Progress;
import org.rejoinder.assistant.Correspondent.Tone;
import org.rejoinder.assistant.LetterText;
import org.rejoinder.collab.Letterbox;
import org.rejoinder.collab.Snapshot;
import org.rejoinder.letter.Audience;
import org.rejoinder.letter.Letter;
import org.rejoinder.letter.Letter.Answers;
import org.rejoinder.letter.Letter.Kind;
import org.rejoinder.letter.Letters.NewLetter;
import org.rejoinder.text.ChangeSet;
import org.rejoinder.ui.desk.Desk;
import org.rejoinder.ui.desk.Imagined;
import org.rejoinder.ui.exchange.Correspondence.Turn;
import org.rejoinder.ui.exchange.Round.Passage;
import org.rejoinder.ui.exchange.Round.Row;
import org.rejoinder.ui.exchange.Round.Side;

/// Writes the letters of an exchange: the engine's words become letters of their own, by the same door as all
/// edits.
///
/// Slow: never under the page's lock.
final class Composer {

    private final Desk desk;

    Composer(Desk desk) {
        this.desk = desk;
    }

    /// What was written, where, and what stood there before (empty when it is new).
    record Written(Letter letter, Draft draft, String before, long version) {}

    /// Writes the reply, in place of the one that is there. Null when it was stopped before a word came.
    @Nullable
    Written reply(Turn turn, Audience audience, Tone tone, Progress progress, User by) {
        Snapshot head = desk.letterbox().head(turn.letter().id());
        LetterText letter = RoundReader.text(turn.letter(), head);
        Draft draft = desk.correspondent().reply(letter, audience, tone, progress);
        if (draft.text().isBlank()) {
            return null;
        }
        Letter reply = turn.reply() != null
                ? turn.reply()
                : desk.letters()
                        .create(new NewLetter(
                                null,
                                titled(
                                        draft.title(),
                                        "Reply to " + turn.letter().title()),
                                turn.letter().folderId(),
                                Imagined.signed(audience),
                                turn.letter().from(),
                                null,
                                Kind.REPLY,
                                new Answers(turn.letter().id(), head.version(), audience.id())));
        return write(reply, draft, by, "reply:" + audience.id());
    }

    /// Writes the rejoinder from the points as they were decided, in place of the one that is there.
    @Nullable
    Written rejoinder(Turn turn, Letter reply, Audience audience, List<Point> points, Progress progress, User by) {
        LetterText letter = RoundReader.text(
                turn.letter(), desk.letterbox().head(turn.letter().id()));
        Snapshot replyHead = desk.letterbox().head(reply.id());
        Draft draft =
                desk.correspondent().rejoinder(letter, RoundReader.text(reply, replyHead), audience, points, progress);
        if (draft.text().isBlank()) {
            return null;
        }
        Letter rejoinder = turn.rejoinder() != null
                ? turn.rejoinder()
                : desk.letters()
                        .create(new NewLetter(
                                null,
                                titled(draft.title(), "Rejoinder to " + audience.name()),
                                turn.letter().folderId(),
                                turn.letter().from(),
                                turn.letter().to(),
                                audience.id(),
                                Kind.REJOINDER,
                                new Answers(reply.id(), replyHead.version(), audience.id())));
        return write(rejoinder, draft, by, "rejoinder:" + reply.id());
    }

    private static String titled(String title, String otherwise) {
        String words = title.isBlank() ? otherwise : title.strip();
        return words.substring(0, Math.min(200, words.length()));
    }

    private Written write(Letter letter, Draft draft, User by, String origin) {
        Snapshot before = desk.letterbox().head(letter.id());
        long version = write(letter.id(), before.version(), draft.text(), by, origin);
        return new Written(letter, draft, before.text(), version);
    }

    private long write(String letterId, long version, String text, User by, String origin) {
        return await(() ->
                desk.letterbox().write(letterId, version, text, by, origin).join());
    }

    /// Puts back what stood there before; what others typed meanwhile stays.
    void takeBack(Written written, User by) {
        write(written.letter().id(), written.version(), written.before(), by, "restore");
    }

    /// Puts a paragraph into the rejoinder, after the one that meets the point before it.
    void putIn(Side rejoinder, List<Row> rows, Row row, User by) {
        Snapshot head = rejoinder.head();
        int at = place(rejoinder, rows, row);
        String text =
                at == 0 ? row.point().text() + "\n\n" : "\n\n" + row.point().text();
        ChangeSet change = ChangeSet.replace(head.text().length(), at, at, text);
        await(() -> desk.letterbox()
                .push(
                        head.letterId(),
                        head.version(),
                        change,
                        by,
                        "point:" + row.point().number())
                .join());
    }

    private static int place(Side rejoinder, List<Row> rows, Row row) {
        int after = rows.stream()
                .filter(each -> each.point().number() < row.point().number())
                .mapToInt(Row::answeredIn)
                .max()
                .orElse(0);
        List<Passage> passages = rejoinder.passages();
        int last = (int)
                passages.stream().takeWhile(each -> !closing(each, passages)).count();
        int paragraph = after > 0 ? after : last;
        return paragraph == 0 ? 0 : passages.get(paragraph - 1).range().to();
    }

    private static boolean closing(Passage passage, List<Passage> passages) {
        return passage.courtesy() && passage.number() > passages.size() / 2;
    }

    private static long await(java.util.function.LongSupplier work) {
        try {
            return work.getAsLong();
        } catch (CompletionException problem) {
            if (problem.getCause() instanceof Letterbox.Refused refused) {
                throw refused;
            }
            throw problem;
        }
    }
}
