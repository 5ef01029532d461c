package org.rejoinder.assistant.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rejoinder.assistant.Correspondent.Answer;
import org.rejoinder.assistant.Correspondent.Approach;
import org.rejoinder.assistant.Correspondent.OpenQuestion;
import org.rejoinder.assistant.Correspondent.Point;
import org.rejoinder.assistant.Correspondent.Reason;
import org.rejoinder.assistant.Correspondent.Step;
import org.rejoinder.assistant.Correspondent.Treatment;
import org.rejoinder.assistant.Correspondent.Understanding;
import org.rejoinder.assistant.LetterText;
import org.rejoinder.assistant.Quotation;
import org.rejoinder.assistant.model.task.Records.AnswerRow;
import org.rejoinder.assistant.model.task.Records.ApproachRow;
import org.rejoinder.assistant.model.task.Records.PointRow;
import org.rejoinder.assistant.model.task.Records.PointRows;
import org.rejoinder.assistant.model.task.Records.ReasonRow;
import org.rejoinder.assistant.model.task.Records.UnderstandingRow;
import org.rejoinder.text.Paragraph;
import org.rejoinder.text.Range;

/// Turns a model's records into our own: quotes are looked up, numbers brought into range, unknown words
/// replaced.
final class Rows {

    private Rows() {}

    static List<Point> points(PointRows rows, LetterText letter, LetterText reply) {
        List<Point> points = new ArrayList<>();
        for (PointRow row : rows.points()) {
            Optional<Range> place = Quotation.in(reply.text(), row.quote());
            if (place.isPresent() && !row.text().isBlank()) {
                points.add(point(points.size() + 1, row, letter, reply, place.get()));
            }
        }
        return List.copyOf(points);
    }

    private static Point point(int number, PointRow row, LetterText letter, LetterText reply, Range place) {
        return new Point(
                number,
                paragraphAt(reply, place.from()),
                Math.clamp(row.letterParagraph(), 0, letter.paragraphs().size()),
                place.of(reply.text()),
                row.label(),
                word(Treatment.class, row.treatment(), Treatment.QUESTION),
                row.text(),
                row.reason());
    }

    static Answer answer(AnswerRow row, LetterText letter, String engine) {
        int after = Math.clamp(row.afterParagraph(), 0, letter.paragraphs().size());
        return new Answer(row.text().strip(), after, row.reason(), engine);
    }

    static Understanding understanding(UnderstandingRow row, LetterText letter, String engine) {
        List<Reason> reasons =
                row.reasons().stream().map(r -> reason(r, letter)).toList();
        return new Understanding(row.summary(), reasons, row.wordsToUse(), row.wordsToAvoid(), engine);
    }

    private static Reason reason(ReasonRow row, LetterText letter) {
        String quote = Quotation.in(letter.text(), row.quote())
                .map(range -> range.of(letter.text()))
                .orElse("");
        return new Reason(row.title(), row.text(), row.value(), row.howToMeet(), quote);
    }

    static Approach approach(ApproachRow row, String engine) {
        return new Approach(
                row.questions().stream()
                        .map(q -> new OpenQuestion(q.text(), q.why()))
                        .toList(),
                row.plan().stream().map(s -> new Step(s.title(), s.text())).toList(),
                engine);
    }

    /// The number of the paragraph that holds the offset, 0 for none.
    static int paragraphAt(LetterText letter, int offset) {
        return letter.paragraphs().stream()
                .filter(p -> p.range().from() <= offset && offset < p.range().to())
                .mapToInt(Paragraph::number)
                .findFirst()
                .orElse(0);
    }

    static <E extends Enum<E>> E word(Class<E> type, String said, E otherwise) {
        String name = said.strip().toUpperCase(Locale.ROOT);
        for (E value : type.getEnumConstants()) {
            if (value.name().equals(name)) {
                return value;
            }
        }
        return otherwise;
    }
}
