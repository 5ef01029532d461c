package org.rejoinder.ui.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rejoinder.assistant.Advocate.Part;
import org.rejoinder.assistant.Advocate.Statement;
import org.rejoinder.assistant.Coverage;
import org.rejoinder.assistant.Findings.OutlineRow;
import org.rejoinder.assistant.LetterText;
import org.rejoinder.assistant.Rebuttal;
import org.rejoinder.collab.Snapshot;
import org.rejoinder.letter.Audience;
import org.rejoinder.letter.Letter;
import org.rejoinder.text.Paragraph;
import org.rejoinder.text.Range;
import org.rejoinder.ui.desk.Desk;
import org.rejoinder.ui.desk.Sight;

/// What the map shows, in the order of the letter: each claim with the threads that lead from it.
///
/// `thesis` is the sentence that asks (empty when none does).
record Chart(
        Letter letter,
        Snapshot head,
        @Nullable Audience audience,
        String thesis,
        List<Paragraph> paragraphs,
        List<Claim> claims) {

    /// A claim of the letter; `threads` is empty when nobody would object to it.
    record Claim(int paragraph, String role, String text, Range range, List<Thread> threads) {}

    /// A rebuttal and what answers it; `answer` is empty when nothing does.
    record Thread(String label, Rebuttal rebuttal, Range attacked, Answer answer) {}

    /// `paragraph` is 0 and the text empty when nothing answers; `range` are the words that do.
    record Answer(
            Coverage.State state,
            int paragraph,
            String text,
            @Nullable Range range) {}

    /// Reads it from the rooms below; slow.
    static Chart of(Desk desk, Letter letter) {
        Sight sight = Sight.of(desk, letter.id());
        Snapshot head = desk.letterbox().head(letter.id());
        LetterText text = LetterText.of(letter.title(), letter.from(), letter.to(), head.text());
        List<Statement> statements = desk.advocate().read(text, null).statements();
        return new Chart(
                letter, head, sight.audience(), thesis(statements), text.paragraphs(), claims(sight, text, statements));
    }

    private static String thesis(List<Statement> statements) {
        return first(statements, Part.REQUEST)
                .or(() -> first(statements, Part.CLAIM))
                .map(Statement::text)
                .orElse("");
    }

    private static Optional<Statement> first(List<Statement> statements, Part part) {
        return statements.stream().filter(each -> each.part() == part).findFirst();
    }

    private static List<Claim> claims(Sight sight, LetterText text, List<Statement> statements) {
        TreeMap<Integer, List<Thread>> threads = new TreeMap<>();
        for (Rebuttal rebuttal : sight.analysis().rebuttals()) {
            Range attacked = sight.range(rebuttal);
            threads.computeIfAbsent(paragraphAt(text, attacked.from()), number -> new ArrayList<>())
                    .add(new Thread(sight.label(rebuttal), rebuttal, attacked, answer(rebuttal, text)));
        }
        List<Claim> claims = new ArrayList<>();
        for (Paragraph paragraph : text.paragraphs()) {
            List<Thread> here = threads.getOrDefault(paragraph.number(), List.of());
            claim(paragraph, here, statements, role(sight, paragraph.number())).ifPresent(claims::add);
        }
        return List.copyOf(claims);
    }

    private static String role(Sight sight, int paragraph) {
        return sight.paragraph(paragraph).map(OutlineRow::role).orElse("");
    }

    private static Optional<Claim> claim(
            Paragraph paragraph, List<Thread> threads, List<Statement> statements, String role) {
        if (!threads.isEmpty()) {
            Thread strongest = threads.stream()
                    .max(Comparator.comparingInt(each -> each.rebuttal().strength()))
                    .orElseThrow();
            Range range = strongest.attacked();
            return Optional.of(
                    new Claim(paragraph.number(), role, strongest.rebuttal().quote(), range, List.copyOf(threads)));
        }
        return statements.stream()
                .filter(each -> each.paragraph() == paragraph.number())
                .filter(each -> each.part() == Part.CLAIM || each.part() == Part.REQUEST)
                .findFirst()
                .map(each -> new Claim(paragraph.number(), role, each.text(), each.range(), List.of()));
    }

    private static int paragraphAt(LetterText text, int offset) {
        return text.paragraphs().stream()
                .filter(each -> each.range().from() <= offset)
                .mapToInt(Paragraph::number)
                .max()
                .orElse(1);
    }

    private static Answer answer(Rebuttal rebuttal, LetterText text) {
        Coverage coverage = rebuttal.coverage();
        int paragraph =
                coverage.paragraphs().isEmpty() ? 0 : coverage.paragraphs().getFirst();
        Range sentence = coverage.sentences().stream()
                .filter(range -> range.to() <= text.text().length())
                .findFirst()
                .orElse(null);
        String words = sentence != null ? sentence.of(text.text()) : paragraphText(text, paragraph);
        boolean open = coverage.state() == Coverage.State.OPEN;
        return open
                ? new Answer(coverage.state(), 0, "", null)
                : new Answer(coverage.state(), paragraph, words, sentence);
    }

    private static String paragraphText(LetterText text, int number) {
        return text.paragraphs().stream()
                .filter(each -> each.number() == number)
                .map(Paragraph::text)
                .findFirst()
                .orElse("");
    }

    List<Thread> threads() {
        return claims.stream().flatMap(each -> each.threads().stream()).toList();
    }

    Optional<Thread> thread(String label) {
        return threads().stream().filter(each -> each.label().equals(label)).findFirst();
    }

    long count(Coverage.State state) {
        return threads().stream().filter(each -> each.answer().state() == state).count();
    }

    Paragraph paragraph(int number) {
        return paragraphs.get(number - 1);
    }
}
