package org.rejoinder.assistant.argument.coverage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.rejoinder.assistant.argument.words.Stems;
import org.rejoinder.text.Range;
import org.rejoinder.text.Sentences;

/// A paragraph prepared for comparison: its sentences, their marks, and how often each stem comes. Depends on
/// the text alone.
record Passage(String text, List<Line> lines, Map<String, Integer> counts, int length, boolean frame) {

    private static final int ENOUGH = 26;
    private static final int PASSING = 10;

    /// One sentence with its marks.
    record Line(
            Range range,
            String text,
            Set<String> stems,
            boolean takesUp,
            boolean concedes,
            boolean turns,
            boolean reasons) {}

    static Passage of(String text) {
        List<Line> lines =
                Sentences.of(text).stream().map(range -> line(text, range)).toList();
        Map<String, Integer> counts = new HashMap<>();
        List<String> stems = Stems.of(text);
        stems.forEach(stem -> counts.merge(stem, 1, Integer::sum));
        return new Passage(text, lines, Map.copyOf(counts), stems.size(), frame(text, stems.size()));
    }

    private static Line line(String text, Range range) {
        String sentence = range.of(text);
        String lower = Markers.lower(sentence);
        return new Line(
                range,
                sentence,
                Stems.set(sentence),
                Markers.takesUp(lower),
                Markers.concedes(lower),
                Markers.turns(lower),
                Markers.reasons(lower));
    }

    /// A greeting, a heading, a close or the name below it answers nothing.
    private static boolean frame(String text, int stems) {
        String lower = Markers.lower(text).strip();
        return stems < 3
                || lower.matches("(\\S+\\s+){0,11}\\S*[^\\s.!?…:;,\"”')]")
                || lower.startsWith("#")
                || lower.matches("(?s)(dear|to the|hello)\\b.{0,100}") && !lower.contains(". ")
                || lower.matches(
                        "(?s)(yours|sincerely|kind regards|best regards|with (thanks|respect|warm|kind|best)|respectfully).{0,120}");
    }

    /// Whether it says enough to answer: more than a sentence or two in passing, or a short turn or reason. To praise
    /// what others do answers nothing, and neither does to ask.
    boolean answers() {
        int words = text.strip().split("\\s+").length;
        boolean argued = lines.stream().anyMatch(line -> line.turns() || line.reasons());
        boolean praises = Markers.praises(Markers.lower(text)) && lines.stream().noneMatch(Line::turns);
        return !praises && !asks() && (words > ENOUGH || argued && words > PASSING);
    }

    private boolean asks() {
        return 2
                        * lines.stream()
                                .filter(line -> line.text().strip().endsWith("?"))
                                .count()
                > lines.size();
    }

    /// Whether the sentence at `at` or one next to it grants the point, and nothing after it turns against it.
    boolean concedes(int at) {
        return IntStream.range(Math.max(0, at - 1), Math.min(lines.size(), at + 2))
                .filter(i -> lines.get(i).concedes())
                .anyMatch(i -> lines.stream().skip(i + 1L).noneMatch(Line::turns));
    }

    /// Whether it takes up what others say, or gives a figure, a case or a source: what only states the worry once
    /// more does neither.
    boolean bearsOut() {
        return takesUp() || Markers.evidence(Markers.lower(text));
    }

    /// Whether it says what the whole text is for.
    boolean purpose() {
        return Markers.purpose(Markers.lower(text));
    }

    /// Whether it takes up anywhere what others say.
    boolean takesUp() {
        return lines.stream().anyMatch(Line::takesUp);
    }
}
