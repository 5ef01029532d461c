package org.rejoinder.assistant.argument.correspondence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rejoinder.assistant.Advocate.Statement;
import org.rejoinder.assistant.Correspondent.Draft;
import org.rejoinder.assistant.Correspondent.Point;
import org.rejoinder.assistant.Correspondent.Progress;
import org.rejoinder.assistant.Correspondent.Treatment;
import org.rejoinder.assistant.LetterText;
import org.rejoinder.assistant.argument.reading.LetterReading;
import org.rejoinder.assistant.argument.reading.Proposal;
import org.rejoinder.assistant.argument.reading.Reader;
import org.rejoinder.letter.Audience;
import org.springframework.stereotype.Component;

/// Writes the rejoinder from the table of points, in Rapoport's order: their position so that they would sign
/// it, what we agree on, what we learned, and only then what we answer.
@Component
public class RejoinderWriter {

    private final Reader reader;
    private final PointedWords pointed;

    RejoinderWriter(Reader reader, PointedWords pointed) {
        this.reader = reader;
        this.pointed = pointed;
    }

    public Draft write(LetterText letter, LetterText reply, Audience audience, List<Point> points, Progress progress) {
        Pick pick = new Pick(letter.text() + reply.text());
        LetterReading reading = reader.read(letter);
        Composition text = new Composition(progress);
        text.add(greeting(reply, audience));
        text.add(thanks(pick), 1, "Thanks");
        text.add(restated(points, pick), first(points), "Restates");
        rows(points, Treatment.CONCEDED).forEach(each -> text.add(row(each, pick), each.replyParagraph(), "Concedes"));
        text.add(learned(points, pick));
        order(points).forEach(each -> text.add(row(each, pick), each.replyParagraph(), label(each)));
        text.add(ask(reading, points, pick));
        text.add(next(pick));
        text.add(close(letter));
        return text.draft(title(letter));
    }

    private static String title(LetterText letter) {
        return letter.title().isBlank()
                ? "Rejoinder"
                : "Rejoinder: " + letter.title().strip();
    }

    private static String greeting(LetterText reply, Audience audience) {
        return audience.greeting().isBlank() ? Correspondents.greetingTo(reply) : audience.greeting();
    }

    private static String thanks(Pick pick) {
        return pick.one(
                "Thank you for answering, and for answering what we wrote. We would rather be corrected by you than agreed with by someone who had not read us.",
                "Thank you for your reply. You took our letter seriously enough to disagree with it, and we want to do the same with yours.",
                "We are grateful for your letter. It cannot have been easy to write so fairly to people who had just asked something of you.");
    }

    private static int first(List<Point> points) {
        return points.isEmpty() ? 0 : points.getFirst().replyParagraph();
    }

    private static String restated(List<Point> points, Pick pick) {
        List<String> theirs = points.stream()
                .limit(3)
                .map(each -> Phrases.quoted(each.quote(), 220))
                .toList();
        if (theirs.isEmpty()) {
            return "";
        }
        String opening = pick.one(
                "Let us first put your position as strongly as we can.",
                "Before anything else, this is what we have understood you to say.",
                "If we had to argue your side, we would begin like this.");
        String words = theirs.size() == 1
                ? " You say: " + theirs.getFirst()
                : " You say: " + theirs.getFirst() + " You add: " + theirs.get(1)
                        + (theirs.size() > 2 ? " And you ask us to remember: " + theirs.get(2) : "");
        return opening + words + " "
                + pick.one(
                        "Somebody who holds to that is not against us. They are guarding something.",
                        "We can see how a careful person arrives there.",
                        "If you would not sign this summary, tell us what is missing.");
    }

    private static List<Point> rows(List<Point> points, Treatment treatment) {
        return points.stream().filter(each -> each.treatment() == treatment).toList();
    }

    /// After what is conceded: what was misread, what is asked anew, what is answered, what is asked back, what
    /// is left for later.
    private static List<Point> order(List<Point> points) {
        List<Point> ordered = new ArrayList<>();
        for (Treatment treatment : List.of(
                Treatment.SCOPE, Treatment.REFRAMED, Treatment.EVIDENCE, Treatment.QUESTION, Treatment.PARKED)) {
            ordered.addAll(rows(points, treatment));
        }
        return ordered;
    }

    private static String row(Point point, Pick pick) {
        String lead =
                pick.one("You write: ", "To your sentence ", "You say: ", "You remind us: ", "On this line of yours, ");
        String quote = Phrases.quoted(point.quote(), 220);
        boolean inline = lead.startsWith("To ") || lead.startsWith("On ");
        return inline ? lead + quote + " we would answer this. " + point.text() : lead + quote + " " + point.text();
    }

    private static String learned(List<Point> points, Pick pick) {
        Optional<Point> changed = rows(points, Treatment.REFRAMED).stream().findFirst();
        return changed.map(each -> pick.one(
                        "We also learned something. We had not seen how our request looks once " + quality(each)
                                + " is held against it, and it looks different to us now.",
                        "Your letter taught us to look at " + quality(each) + ", which we had passed over."))
                .orElse("");
    }

    private static String quality(Point point) {
        return "the question of "
                + switch (point.label()) {
                    case "A milder remedy exists" -> "a milder remedy";
                    case "Today's ask, tomorrow's ban" -> "precedent";
                    case "What exactly do you ask" -> "what exactly is to be done";
                    case "Unenforceable or already out" -> "enforcement";
                    case "We govern ourselves well" -> "what you do already";
                    case "Concentrates power" -> "who decides";
                    case "Burden on the weak or small" -> "who bears the cost";
                    default -> "how it would work in practice";
                };
    }

    private static String label(Point point) {
        return switch (point.treatment()) {
            case EVIDENCE -> "Adds a fact";
            case SCOPE -> "Not what we ask";
            case REFRAMED -> "Reframes the ask";
            case CONCEDED -> "Concedes";
            case QUESTION -> "Asks back";
            case PARKED -> "Leaves for later";
        };
    }

    private String ask(LetterReading reading, List<Point> points, Pick pick) {
        boolean changed = points.stream().anyMatch(each -> each.treatment() == Treatment.REFRAMED);
        List<Statement> calm = pointed.calm(reading.letter(), reading.statements());
        Optional<Statement> request = reading.proposals().stream()
                .filter(each -> each.sentence() >= 0)
                .map(Proposal::sentence)
                .map(reading.statements()::get)
                .filter(calm::contains)
                .findFirst();
        String stands = request.map(each -> Phrases.quoted(each.text(), 260)).orElse("[your request in one sentence]");
        return changed
                ? "So our request, in the form your letter has given it: [the request as it now stands]. It began as "
                        + stands
                : pick.one(
                                "With all this weighed, our request is the same, and we put it again: ",
                                "What we ask has not changed: ")
                        + stands;
    }

    private static String next(Pick pick) {
        return pick.one(
                "May we suggest a next step that binds nobody: an hour together before [date], with both letters on the table and one question each.",
                "We would like to go on with this in one room. Could three of us meet three of you before [date]?",
                "If a letter is too slow for what remains, call us at [number] or name an evening, and we will come.");
    }

    private static String close(LetterText letter) {
        String name = Correspondents.signature(letter)
                .orElse(letter.from().isBlank() ? "[Your name]" : letter.from().strip());
        return "With respect,\n" + name;
    }
}
