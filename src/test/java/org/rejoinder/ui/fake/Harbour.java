package org.rejoinder.ui.fake;

import java.util.ArrayList;
import java.util.List;
import org.rejoinder.assistant.Checklist;
import org.rejoinder.assistant.CodeAction;
import org.rejoinder.assistant.CodeAction.Firmness;
import org.rejoinder.assistant.Coverage;
import org.rejoinder.assistant.Diagnostic;
import org.rejoinder.assistant.Findings.Analysis;
import org.rejoinder.assistant.Findings.OutlineRow;
import org.rejoinder.assistant.Findings.PassageReading;
import org.rejoinder.assistant.Findings.Reception;
import org.rejoinder.assistant.Rebuttal;
import org.rejoinder.assistant.Severity;
import org.rejoinder.text.Paragraph;
import org.rejoinder.text.Paragraphs;
import org.rejoinder.text.Range;

/// A letter with everything that can be said of one, for tests of the screens.
public final class Harbour {

    public static final String TEXT = """
            Dear members of the Council,

            We are apprentices, nurses, parents and retired neighbours who go to the Harbour Street Library after work. \
            Since April its doors close at half past five, which obviously is when most of us get away.

            We know the choices in front of you were hard. You kept all six branches open when other cities closed theirs, \
            and you published the figures so that anyone could follow your reasoning.

            Your counters recorded 212 visits on an average autumn evening. Anyone with a job could have told you what \
            closing early means. Instead the council simply doesn’t care about people who work late.

            Amina studies for her nursing exams on the second floor, because the flat she shares has one table between five \
            people. These days she revises in the hospital canteen, where the lights go down at eight.

            Some of you have said that volunteers cannot stand in for trained staff after dark. We agree. We are asking for \
            two staffed evenings, Tuesday and Thursday until eight, and the Friends will take on the reshelving so that the \
            rota keeps to its present hours.

            Please try it for six months. Count who comes, publish the numbers, and decide in the spring. If the rooms turn \
            out to be empty, we will say so in this same place.

            With thanks for your time, and for your care of this city,
            """.strip();

    private static final List<String> ROLES =
            List.of("Greeting", "Opening", "Common ground", "Evidence", "Story", "Answer", "Request", "Close");

    private Harbour() {}

    public static Analysis analysis(String letterId, boolean audience) {
        List<OutlineRow> outline = new ArrayList<>();
        for (Paragraph paragraph : Paragraphs.of(TEXT)) {
            outline.add(new OutlineRow(paragraph, ROLES.get(Math.min(outline.size(), 7))));
        }
        List<Rebuttal> rebuttals = audience ? rebuttals() : List.of();
        return new Analysis(
                letterId,
                1,
                outline,
                diagnostics(),
                List.of(),
                rebuttals,
                List.of(),
                checklist(),
                readAs(),
                "built-in");
    }

    static List<Diagnostic> diagnostics() {
        String motive = "Instead the council simply doesn’t care about people who work late.";
        return List.of(
                finding(
                        "f1",
                        "obviously",
                        "which obviously is when most of us get away",
                        Severity.HINT,
                        "R07",
                        "Talking down",
                        "Leaves readers outside",
                        "A reader who did not know it feels caught out.",
                        List.of(new CodeAction(
                                "Says it plainly", Firmness.NEUTRAL, "which is when most of us get away"))),
                finding(
                        "f2",
                        "Anyone with a job could have told you",
                        "Anyone with a job could have told you what closing early means.",
                        Severity.WARNING,
                        "R05",
                        "Belittling",
                        "Leaves readers outside",
                        "It says they are the last to know.",
                        List.of(new CodeAction(
                                "Says what it means instead",
                                Firmness.NEUTRAL,
                                "We can tell you what closing early means for us."))),
                finding(
                        "f3",
                        "the council simply doesn’t care",
                        motive,
                        Severity.ERROR,
                        "R01",
                        "Motive",
                        "This names a motive we cannot see",
                        "Told what they feel, people defend it. Told what happened, they can answer.",
                        List.of(
                                new CodeAction(
                                        "Credits the effort first",
                                        Firmness.WARM,
                                        "Instead the new hours, which we know no one chose lightly, leave little room for people who work late."),
                                new CodeAction(
                                        "Says what changed, and for whom",
                                        Firmness.NEUTRAL,
                                        "Instead the new hours leave little room for people who work late."),
                                new CodeAction(
                                        "Asks again",
                                        Firmness.FIRM,
                                        "Instead the new hours shut out people who work late. We asked why on [date], and still ask."))));
    }

    private static Diagnostic finding(
            String id,
            String quote,
            String scope,
            Severity severity,
            String code,
            String family,
            String message,
            String why,
            List<CodeAction> actions) {
        int at = TEXT.indexOf(quote);
        int from = TEXT.indexOf(scope);
        return new Diagnostic(
                id,
                new Range(at, at + quote.length()),
                quote,
                new Range(from, from + scope.length()),
                scope,
                severity,
                code,
                "empathy",
                "built-in",
                family,
                message,
                why,
                "a study of motives, 2014",
                actions,
                List.of());
    }

    private static List<Rebuttal> rebuttals() {
        return List.of(
                rebuttal(
                        1,
                        5,
                        "If Harbour Street gets two evenings, five other branches will ask for the same, and fairly so.",
                        Coverage.State.OPEN,
                        "Offer a rule rather than an exception: a number any branch would have to reach before it could ask."),
                rebuttal(
                        2,
                        4,
                        "The counters record entries, not people. The same pupil may be counted twice.",
                        Coverage.State.MENTIONED,
                        "Count card holders.",
                        4),
                rebuttal(
                        3,
                        4,
                        "After dark the building needs trained staff, and volunteers are not that.",
                        Coverage.State.ANSWERED,
                        "Staffed evenings.",
                        6),
                rebuttal(
                        4,
                        3,
                        "The evening saving already pays for Saturdays at the Millbrook branch.",
                        Coverage.State.OPEN,
                        "Say that the Saturdays stay."),
                rebuttal(
                        5,
                        2,
                        "Homework clubs at both secondary schools meet this need.",
                        Coverage.State.ANSWERED,
                        "Amina is an adult.",
                        5),
                rebuttal(
                        6,
                        2,
                        "The hours were put out to consultation last winter.",
                        Coverage.State.CONCEDED,
                        "The figures were published.",
                        3));
    }

    private static Rebuttal rebuttal(
            int number, int strength, String text, Coverage.State state, String answer, Integer... paragraphs) {
        String quote = "Please try it for six months.";
        int at = TEXT.indexOf(quote);
        return new Rebuttal(
                "r" + number,
                new Range(at, at + quote.length()),
                quote,
                "built-in",
                "council",
                text,
                "A5",
                "K03",
                Rebuttal.Attack.UNDERCUT,
                strength,
                "They answer for six branches, not one.",
                answer,
                List.of(),
                new Coverage(state, List.of(paragraphs), List.of(), 0.8, ""));
    }

    private static Checklist checklist() {
        String[] missing = {
            "Open questions|The letter asks them nothing yet|Ask one that you want answered",
            "Claims with a source|“212 visits” has none|Cite the count",
            "Invitation to reply|No address, no date|Say how"
        };
        String[] part = {
            "Speaks for ourselves|One sentence speaks for them, ¶4|Reword it",
            "Objections met|R1 and R4 still open|Draft answers",
            "Something to look up|Figures named, no link|Add a link",
            "Addressee, date, signature|Addressed; no date, no names|Add them"
        };
        String[] done = {
            "Common ground first|¶3, in the first third|",
            "Thanks for something real|“six branches open”|",
            "Their side told fairly|“cannot stand in”, ¶6|",
            "A concrete, sober example|Amina, ¶5|",
            "Worry paired with a step|no alarm raised|",
            "Says what could be|“two staffed evenings”|",
            "One clear request|“try it for six months”|",
            "Uncertainty owned|“if the rooms”, ¶7|",
            "Leaves them the choice|“decide in the spring”|",
            "Length and ease|17 words a sentence|",
            "A story|¶5, someone affected|"
        };
        List<Checklist.Row> rows = new ArrayList<>();
        add(rows, missing, Checklist.State.MISSING);
        add(rows, part, Checklist.State.PARTLY);
        add(rows, done, Checklist.State.IN_PLACE);
        return new Checklist(rows, new Checklist.Readability(233, 14, 7.2, 17, 0, 6, 11));
    }

    private static void add(List<Checklist.Row> rows, String[] lines, Checklist.State state) {
        for (String line : lines) {
            String[] parts = line.split("\\|", -1);
            rows.add(new Checklist.Row(
                    "L" + (rows.size() + 1), parts[0], state, List.of(new Range(120, 140)), parts[1], parts[2], ""));
        }
    }

    private static List<PassageReading> readAs() {
        return List.of(
                new PassageReading(
                        2, Reception.BRISTLED, "Was I to know? It was not in the report.", List.of("obviously")),
                new PassageReading(
                        3,
                        Reception.WELCOMED,
                        "Someone noticed. I read on with more patience.",
                        List.of("You kept all six branches open")),
                new PassageReading(
                        4,
                        Reception.BRISTLED,
                        "I argued for those rooms. Here I put it down.",
                        List.of("the council simply doesn’t care")),
                new PassageReading(
                        5,
                        Reception.LOST,
                        "It moves me. Which rule would follow from it?",
                        List.of("the flat she shares")));
    }
}
