package org.rejoinder.ui.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rejoinder.assistant.Correspondent.Point;
import org.rejoinder.assistant.Correspondent.Treatment;
import org.rejoinder.assistant.Coverage;
import org.rejoinder.assistant.LetterText;
import org.rejoinder.collab.Snapshot;
import org.rejoinder.letter.Audience;
import org.rejoinder.letter.Letter;
import org.rejoinder.text.Paragraph;
import org.rejoinder.ui.desk.Desk;
import org.rejoinder.ui.exchange.Correspondence.Turn;
import org.rejoinder.ui.exchange.Decisions.Decided;
import org.rejoinder.ui.exchange.Round.Passage;
import org.rejoinder.ui.exchange.Round.Row;
import org.rejoinder.ui.exchange.Round.Side;
import org.rejoinder.ui.exchange.Round.State;

/// Reads one round from the texts as they stand: passages, points, and what ties them.
///
/// Slow (an engine reads three letters): never under the page's lock.
final class RoundReader {

    private static final Pattern SLOT = Pattern.compile("\\[[^\\]\\n]{1,60}\\](?!\\()");
    private static final Pattern SPACE = Pattern.compile("[\\s*_>#]+");
    private static final int TELLING = 48;

    private final Desk desk;
    private final Decisions decisions;

    RoundReader(Desk desk, Decisions decisions) {
        this.desk = desk;
        this.decisions = decisions;
    }

    /// The three texts without what ties them; fast enough to show first.
    Round texts(Turn turn) {
        return new Round(side(turn.letter()), optional(turn.reply()), optional(turn.rejoinder()), List.of());
    }

    private @Nullable Side optional(@Nullable Letter letter) {
        return letter == null ? null : side(letter);
    }

    private Side side(Letter letter) {
        Snapshot head = desk.letterbox().head(letter.id());
        LetterText text = text(letter, head);
        List<Passage> passages = new ArrayList<>();
        for (Paragraph paragraph : text.paragraphs()) {
            boolean courtesy = courtesy(paragraph, text.paragraphs().size());
            passages.add(new Passage(paragraph.number(), paragraph.range(), paragraph.text(), courtesy, "", 0, null));
        }
        return new Side(letter, head, List.copyOf(passages));
    }

    static LetterText text(Letter letter, Snapshot head) {
        return LetterText.of(letter.title(), letter.from(), letter.to(), head.text());
    }

    private static boolean courtesy(Paragraph paragraph, int count) {
        String text = paragraph.text().strip();
        if (text.length() > 110 || paragraph.kind() != Paragraph.Kind.PROSE) {
            return false;
        }
        boolean greeting = paragraph.number() <= 2 && (text.endsWith(",") || text.endsWith(":"));
        return greeting || (paragraph.number() > Math.max(2, count - 2) && !text.matches("(?s).*[.?!][”\"’)]*$"));
    }

    /// The round with its points and ties, from the texts given.
    Round read(Round texts, Audience audience) {
        Side letter = roles(texts.letter());
        Side reply = texts.reply();
        if (reply == null) {
            return new Round(letter, null, null, List.of());
        }
        Side rejoinder = texts.rejoinder();
        List<Decided> points = decisions.over(
                reply.letter().id(),
                desk.correspondent()
                        .points(text(letter.letter(), letter.head()), text(reply.letter(), reply.head()), audience));
        List<Row> rows = rows(points, letter, rejoinder);
        return new Round(
                letter,
                pointed(roles(reply), letter, rows, rejoinder != null),
                rejoinder == null ? null : answering(roles(rejoinder), rows),
                rows);
    }

    private Side roles(Side side) {
        List<String> roles =
                desk.advocate().read(text(side.letter(), side.head()), null).roles();
        List<Passage> passages = side.passages().stream()
                .map(passage -> passage.number() <= roles.size()
                        ? labelled(passage, roles.get(passage.number() - 1), 0, null)
                        : passage)
                .toList();
        return new Side(side.letter(), side.head(), passages);
    }

    private static Passage labelled(Passage passage, String label, int answers, @Nullable State state) {
        return new Passage(
                passage.number(), passage.range(), passage.text(), passage.courtesy(), label, answers, state);
    }

    private List<Row> rows(List<Decided> points, Side letter, @Nullable Side rejoinder) {
        List<String> paragraphs = rejoinder == null ? List.of() : texts(rejoinder);
        List<Coverage> coverage = cover(paragraphs, points);
        List<Coverage> before = cover(texts(letter), points);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            boolean gap = before.get(i).state() == Coverage.State.OPEN
                    || before.get(i).state() == Coverage.State.MENTIONED;
            rows.add(row(points.get(i), coverage.get(i), paragraphs, gap));
        }
        return List.copyOf(rows);
    }

    private static List<String> texts(Side side) {
        return side.passages().stream().map(Passage::text).toList();
    }

    private List<Coverage> cover(List<String> paragraphs, List<Decided> points) {
        List<String> quotes = points.stream().map(each -> each.point().quote()).toList();
        return paragraphs.isEmpty() || quotes.isEmpty()
                ? quotes.stream().map(quote -> Coverage.open()).toList()
                : desk.advocate().cover(paragraphs, quotes);
    }

    /// The words of the table, found again in the rejoinder, say more than any likeness.
    private static Row row(Decided decided, Coverage coverage, List<String> paragraphs, boolean gap) {
        Point point = decided.point();
        int told = told(point.text(), paragraphs);
        if (told > 0) {
            boolean slots = SLOT.matcher(paragraphs.get(told - 1)).find();
            State state = slots ? State.PARTLY : settled(point.treatment());
            return new Row(point, state, told, gap, decided.decision());
        }
        int paragraph =
                coverage.paragraphs().isEmpty() ? 0 : coverage.paragraphs().getFirst();
        State state = state(coverage.state());
        boolean parked = state == State.OPEN && point.treatment() == Treatment.PARKED;
        return new Row(
                point, parked ? State.PARKED : state, state == State.OPEN ? 0 : paragraph, gap, decided.decision());
    }

    private static State settled(Treatment treatment) {
        return switch (treatment) {
            case CONCEDED -> State.CONCEDED;
            case PARKED -> State.PARKED;
            case EVIDENCE, SCOPE, REFRAMED, QUESTION -> State.ANSWERED;
        };
    }

    private static State state(Coverage.State state) {
        return switch (state) {
            case OPEN -> State.OPEN;
            case MENTIONED -> State.PARTLY;
            case ANSWERED -> State.ANSWERED;
            case CONCEDED -> State.CONCEDED;
        };
    }

    private static int told(String text, List<String> paragraphs) {
        String words = plain(text);
        String telling = words.substring(0, Math.min(TELLING, words.length()));
        if (telling.length() < 12) {
            return 0;
        }
        for (int i = 0; i < paragraphs.size(); i++) {
            if (plain(paragraphs.get(i)).contains(telling)) {
                return i + 1;
            }
        }
        return 0;
    }

    private static String plain(String text) {
        return SPACE.matcher(text).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }

    private Side pointed(Side reply, Side letter, List<Row> rows, boolean answered) {
        List<Passage> passages = reply.passages().stream()
                .map(passage -> point(rows, passage.number())
                        .map(row -> labelled(
                                passage,
                                row.point().label(),
                                row.point().letterParagraph(),
                                answered ? worst(rows, passage.number()) : null))
                        .orElseGet(() -> tied(passage, letter)))
                .toList();
        return new Side(reply.letter(), reply.head(), passages);
    }

    private static Optional<Row> point(List<Row> rows, int paragraph) {
        return rows.stream()
                .filter(row -> row.point().replyParagraph() == paragraph)
                .findFirst();
    }

    private static State worst(List<Row> rows, int paragraph) {
        return rows.stream()
                .filter(row -> row.point().replyParagraph() == paragraph)
                .map(Row::state)
                .max(Enum::compareTo)
                .orElse(State.OPEN);
    }

    /// A paragraph of the reply that makes no point (its thanks, its agreement) is tied to what it speaks of.
    private Passage tied(Passage passage, Side letter) {
        if (passage.courtesy()) {
            return passage;
        }
        List<String> paragraphs = texts(letter);
        Coverage coverage =
                desk.advocate().cover(paragraphs, List.of(passage.text())).getFirst();
        int answers =
                coverage.paragraphs().isEmpty() ? 0 : coverage.paragraphs().getFirst();
        return labelled(passage, Moves.label(passage.text(), passage.label()), answers, null);
    }

    private static Side answering(Side rejoinder, List<Row> rows) {
        List<Passage> passages = rejoinder.passages().stream()
                .map(passage -> rows.stream()
                        .filter(row -> row.answeredIn() == passage.number())
                        .findFirst()
                        .map(row -> labelled(
                                passage,
                                Treatments.label(row.point().treatment()),
                                row.point().replyParagraph(),
                                null))
                        .orElse(passage))
                .toList();
        return new Side(rejoinder.letter(), rejoinder.head(), passages);
    }
}
