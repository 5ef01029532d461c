package org.rejoinder.assistant.argument.correspondence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rejoinder.assistant.Advocate.Part;
import org.rejoinder.assistant.Advocate.Statement;
import org.rejoinder.assistant.Correspondent.Point;
import org.rejoinder.assistant.Coverage;
import org.rejoinder.assistant.Embedder;
import org.rejoinder.assistant.LetterText;
import org.rejoinder.assistant.argument.coverage.CoverageReader;
import org.rejoinder.assistant.argument.knowledge.Commonplace;
import org.rejoinder.assistant.argument.knowledge.Kinds;
import org.rejoinder.assistant.argument.knowledge.Knowledge;
import org.rejoinder.assistant.argument.reading.LetterReading;
import org.rejoinder.assistant.argument.reading.Proposal;
import org.rejoinder.assistant.argument.reading.Reader;
import org.rejoinder.letter.Audience;
import org.rejoinder.text.Paragraph;
import org.springframework.stereotype.Component;

/// Reads a reply point by point and says how each may be met: with what the letter has, by its limits, by
/// giving way, by asking.
@Component
public class PointReader {

    private static final Pattern POLITE = Pattern.compile(
            "\\b(thank you|thanks for|grateful|(we|i) (\\w+ )?agree (with|that|on)|look forward|appreciate|please (write|tell)|tell us (where|what|if)|we would (sign|put our name)|say back|understood you|misheard|correct us|say so if|your case as we|from where we sit|said as plainly|deserves? (a reply|to be set out)|one by one|have tried to write|in the same spirit|hold to something|near to what we try|our own version|reached us|what we (heard|cannot accept)|set out|name them|vague about where|not (end on|unwillingness)|make you an offer|ask of you in turn|part from you|that is where we stand|we would rather|we do (not )?expect|do not follow you|things on the way|(one|two|three|four|five) things|we (will|would) (take it up|sit down|answer what|listen|say so)|bring us one|could start from|bring us closer|change our minds is not)\\b");
    private static final Pattern TURN = Pattern.compile(
            "\\b(however|but|yet|still|disagree|instead|rather|although|while|nevertheless|moreover|overstated|not|no|never|cannot|without|fails?|worry|concern|cost|risk|would|question)\\b");
    private static final Pattern QUOTED = Pattern.compile("[“\"][^”\"]{12,}[”\"]");

    private final Reader reader;
    private final CoverageReader coverage;
    private final Embedder embedder;
    private final Knowledge knowledge;
    private final Kinds kinds;
    private final Treatments treatments;

    PointReader(
            Reader reader,
            CoverageReader coverage,
            Embedder embedder,
            Knowledge knowledge,
            Kinds kinds,
            Treatments treatments) {
        this.reader = reader;
        this.coverage = coverage;
        this.embedder = embedder;
        this.knowledge = knowledge;
        this.kinds = kinds;
        this.treatments = treatments;
    }

    /// A point before it has been given a treatment.
    record Raised(Paragraph paragraph, Statement statement, Commonplace kind, int letterParagraph, Coverage coverage) {}

    /// The points in the reply's order, every one with a treatment and a text.
    public List<Point> read(LetterText letter, LetterText reply, Audience audience) {
        LetterReading read = reader.read(letter);
        List<Raised> raised = raised(read, reader.read(reply), audience);
        Pick pick = new Pick(letter.text() + reply.text());
        List<Point> points = new ArrayList<>();
        for (Raised each : raised) {
            Treatments.Met met = treatments.meet(
                    read, each, points.stream().map(Point::treatment).toList(), pick);
            points.add(new Point(
                    points.size() + 1,
                    each.paragraph().number(),
                    each.letterParagraph(),
                    each.statement().text(),
                    each.kind().name(),
                    met.treatment(),
                    met.text(),
                    met.reason()));
        }
        return List.copyOf(points);
    }

    private List<Raised> raised(LetterReading letter, LetterReading reply, Audience audience) {
        List<Raised> all = new ArrayList<>();
        for (Paragraph paragraph : reply.letter().paragraphs()) {
            String role = reply.roles().get(paragraph.number() - 1);
            if (!role.matches("Greeting|Close|Title|Heading|Quotation|Sources")) {
                main(reply, paragraph).ifPresent(statement -> all.add(raised(letter, paragraph, statement, audience)));
            }
        }
        return all;
    }

    /// The sentence of a paragraph that carries its objection; none in a paragraph that only thanks, agrees or
    /// closes.
    private Optional<Statement> main(LetterReading reply, Paragraph paragraph) {
        if (shared(paragraph.text())) {
            return Optional.empty();
        }
        return reply.statements().stream()
                .filter(each -> each.paragraph() == paragraph.number())
                .filter(each -> weight(each) >= 1.2)
                .max(Comparator.comparingDouble(PointReader::weight));
    }

    /// A paragraph that opens in agreement and never turns has nothing to be answered.
    private static boolean shared(String paragraph) {
        String lower = paragraph.toLowerCase(java.util.Locale.ROOT).replace('’', '\'');
        boolean opens = lower.matches(
                "(?s)(we agree|there is a good deal|much of this|much of what|like you|we share|i agree|thank you|we thank you|let us first|before we answer, we want|first, your case).*");
        return opens && !lower.matches("(?s).*\\b(but|however|yet|disagree|nevertheless|even so)\\b.*");
    }

    static double weight(Statement statement) {
        String lower = statement.text().toLowerCase(java.util.Locale.ROOT).replace('’', '\'');
        if (POLITE.matcher(lower).find()
                || lower.length() < 45
                || QUOTED.matcher(statement.text()).find()) {
            return 0;
        }
        double base =
                switch (statement.part()) {
                    case CLAIM -> 1.2;
                    case GROUND -> 1.1;
                    case REQUEST -> 1.0;
                    case CONCESSION -> 0.6;
                    case VALUE -> 0.8;
                    case OTHER -> 0.3;
                };
        long turns = Math.min(3, TURN.matcher(lower).results().count());
        return base + 0.25 * turns + (lower.endsWith("?") ? -0.4 : 0);
    }

    private Raised raised(LetterReading letter, Paragraph paragraph, Statement statement, Audience audience) {
        List<Paragraph> paragraphs = letter.letter().paragraphs();
        List<String> texts = paragraphs.stream().map(Paragraph::text).toList();
        List<Integer> starts =
                paragraphs.stream().map(each -> each.range().from()).toList();
        Coverage met = coverage.cover(texts, starts, List.of(statement.text())).getFirst();
        int nearest = met.paragraphs().isEmpty()
                ? nearest(letter, statement)
                : met.paragraphs().getFirst();
        return new Raised(paragraph, statement, kind(statement, audience), nearest, met);
    }

    private int nearest(LetterReading letter, Statement statement) {
        float[] meant = embedder.embed(statement.text());
        return letter.arguable().stream()
                .max(Comparator.comparingDouble(i -> Embedder.dot(
                        meant, embedder.embed(letter.sentences().get(i).text()))))
                .map(i -> letter.sentences().get(i).paragraph())
                .orElse(0);
    }

    /// Their own objection keeps its kind; any other sentence is judged by itself.
    private Commonplace kind(Statement statement, Audience audience) {
        return audience.objections().stream()
                .filter(each -> statement.text().startsWith(each.text()))
                .findFirst()
                .flatMap(each -> knowledge.commonplace(each.commonplace()))
                .orElseGet(() -> kinds.of(statement.text()));
    }

    /// Whether a sentence answers something the letter never asked for: it speaks of a ban or control the
    /// letter does not propose.
    static boolean misreads(LetterReading letter, Statement statement) {
        String lower = statement.text().toLowerCase(java.util.Locale.ROOT);
        boolean tightening = lower.matches(
                "(?s).*\\b(restrict\\w*|ban(s|ned|ning)?|prohibit\\w*|forbid\\w*|clos(e|ing) (it|them|down)|control(s|ling)? access|stop(ping)? (all|the)|take away|give up|assum\\w+ the worst|leav\\w+ (it|them|this|everything) (in|to) .{0,30}(few|hands)|abolish\\w*|shut\\w*|permanent\\w*|everywhere|altogether|forc(e|ed|ing))\\b.*");
        boolean asked = letter.proposals().stream()
                .limit(4)
                .map(Proposal::stance)
                .anyMatch(step -> step.tightens() && step != Proposal.Step.REQUIRE);
        boolean denied = letter.statements().stream()
                .filter(each -> each.part() != Part.OTHER)
                .anyMatch(
                        each -> each.text()
                                .toLowerCase(java.util.Locale.ROOT)
                                .replace('’', '\'')
                                .matches(
                                        "(?s).*\\b((am|are|is) not (asking|calling|suggesting|proposing|about)|(do|don't|does) ?(not)? (ask|raise|mean|want|propose)).*"));
        return tightening && (!asked || denied);
    }
}
