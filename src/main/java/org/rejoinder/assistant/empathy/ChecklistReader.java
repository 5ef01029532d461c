package org.rejoinder.assistant.empathy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rejoinder.assistant.Checklist;
import org.rejoinder.assistant.Checklist.Readability;
import org.rejoinder.assistant.Diagnostic;
import org.rejoinder.assistant.Findings.PassageReading;
import org.rejoinder.assistant.Findings.Reception;
import org.rejoinder.assistant.LetterReader;
import org.rejoinder.assistant.LetterText;
import org.rejoinder.assistant.Rebuttal;
import org.rejoinder.assistant.Severity;
import org.rejoinder.assistant.empathy.Passage.Said;
import org.rejoinder.letter.Audience;
import org.rejoinder.text.Paragraph;
import org.springframework.stereotype.Component;

/// Reads a letter as a whole; what a paragraph does is kept by its text, so a changed paragraph is the only one
/// read anew.
@Component
class ChecklistReader implements LetterReader {

    private static final int MOST_KEPT = 10_000;
    private static final int LOST_SENTENCE = 38;

    private final Map<String, Passage> kept = new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Passage> eldest) {
            return size() > MOST_KEPT;
        }
    };

    @Override
    public Reading read(
            LetterText letter, @Nullable Audience audience, List<Diagnostic> diagnostics, List<Rebuttal> rebuttals) {
        List<Passage> passages = letter.paragraphs().stream().map(this::passage).toList();
        Readability readability = readability(passages);
        List<Diagnostic> empathy =
                diagnostics.stream().filter(d -> d.source().equals("empathy")).toList();
        Checks checks =
                new Checks(letter, passages, empathy, rebuttals, readability.words(), readability.medianSentence());
        return new Reading(
                roles(letter, passages),
                new Checklist(checks.rows(), readability),
                readAs(letter, passages, empathy, audience));
    }

    private Passage passage(Paragraph paragraph) {
        String key = paragraph.kind() + paragraph.text();
        synchronized (kept) {
            Passage known = kept.get(key);
            if (known != null) {
                return known;
            }
        }
        Passage read = Passage.of(paragraph);
        synchronized (kept) {
            kept.put(key, read);
        }
        return read;
    }

    private static Readability readability(List<Passage> passages) {
        int words = passages.stream().mapToInt(Passage::words).sum();
        int syllables = passages.stream().mapToInt(Passage::syllables).sum();
        int[] lengths = passages.stream()
                .flatMap(p -> p.sentences().stream())
                .mapToInt(Said::words)
                .filter(n -> n > 0)
                .sorted()
                .toArray();
        int median = lengths.length == 0 ? 0 : lengths[lengths.length / 2];
        return new Readability(
                words,
                lengths.length,
                grade(words, lengths.length, syllables),
                median,
                passages.stream().mapToInt(Passage::i).sum(),
                passages.stream().mapToInt(Passage::you).sum(),
                passages.stream().mapToInt(Passage::we).sum());
    }

    /// The Flesch-Kincaid grade (Kincaid et al. 1975), to one decimal, never below zero.
    private static double grade(int words, int sentences, int syllables) {
        if (words == 0 || sentences == 0) {
            return 0;
        }
        double grade = 0.39 * words / sentences + 11.8 * syllables / words - 15.59;
        return Math.max(0, Math.round(grade * 10) / 10.0);
    }

    private static List<String> roles(LetterText letter, List<Passage> passages) {
        List<String> roles = new ArrayList<>(passages.size());
        for (int i = 0; i < passages.size(); i++) {
            roles.add(role(letter.paragraphs().get(i), passages.get(i), i, passages.size()));
        }
        return List.copyOf(roles);
    }

    private static String role(Paragraph paragraph, Passage passage, int index, int all) {
        if (paragraph.kind() == Paragraph.Kind.HEADING) {
            return "Heading";
        }
        if (!paragraph.ownVoice()) {
            return paragraph.kind() == Paragraph.Kind.CODE ? "Code" : "Quotation";
        }
        if (index <= 2 && passage.words() < 25 && does(passage, Move.GREETING)) {
            return "Greeting";
        }
        if (index >= all - 3 && does(passage, Move.SIGNOFF)) {
            return "Sign-off";
        }
        if (passage.sentences().stream().anyMatch(said -> said.does(Move.REQUEST))) {
            return "Request";
        }
        return Stream.of(
                        Map.entry(Move.THANK, "Thanks"),
                        Map.entry(Move.INVITE, "Invitation"),
                        Map.entry(Move.CLAIM, "Evidence"),
                        Map.entry(Move.RISK, "Concern"),
                        Map.entry(Move.EXAMPLE, "Example"),
                        Map.entry(Move.AGREE, "Common ground"),
                        Map.entry(Move.STANDING, "Introduction"))
                .filter(entry -> does(passage, entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(passage.sentences().stream().anyMatch(Said::openQuestion) ? "Question" : "Reasons");
    }

    private static boolean does(Passage passage, Move move) {
        return passage.sentences().stream().anyMatch(said -> said.does(move));
    }

    private static List<PassageReading> readAs(
            LetterText letter, List<Passage> passages, List<Diagnostic> empathy, @Nullable Audience audience) {
        List<PassageReading> readings = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++) {
            Paragraph paragraph = letter.paragraphs().get(i);
            if (paragraph.ownVoice()
                    && paragraph.kind() != Paragraph.Kind.HEADING
                    && passages.get(i).words() > 2) {
                readings.add(reading(paragraph, passages.get(i), empathy, audience));
            }
        }
        return List.copyOf(readings);
    }

    private static PassageReading reading(
            Paragraph paragraph, Passage passage, List<Diagnostic> empathy, @Nullable Audience audience) {
        List<Diagnostic> here = empathy.stream()
                .filter(d ->
                        paragraph.range().contains(d.range()) && d.severity().compareTo(Severity.INFORMATION) > 0)
                .toList();
        List<String> avoided = audience == null ? List.of() : found(audience.avoidWords(), paragraph.text());
        if (!here.isEmpty() || !avoided.isEmpty()) {
            return bristled(paragraph, here, avoided);
        }
        List<Said> endless = passage.sentences().stream()
                .filter(said -> said.words() > LOST_SENTENCE)
                .toList();
        if (!endless.isEmpty()) {
            return new PassageReading(
                    paragraph.number(),
                    Reception.LOST,
                    "A sentence of " + endless.getFirst().words() + " words: the thread may slip before its end.",
                    List.of(opening(endless.getFirst().text())));
        }
        return welcomedOrNot(paragraph, passage, audience);
    }

    private static PassageReading bristled(Paragraph paragraph, List<Diagnostic> here, List<String> avoided) {
        List<String> triggers = Stream.concat(here.stream().map(Diagnostic::quote), avoided.stream())
                .distinct()
                .limit(5)
                .toList();
        String note = here.isEmpty()
                ? "They hear these words as belonging to the other camp."
                : "Here they may stop listening and begin to answer: "
                        + lower(here.getFirst().message());
        return new PassageReading(paragraph.number(), Reception.BRISTLED, note, triggers);
    }

    private static PassageReading welcomedOrNot(Paragraph paragraph, Passage passage, @Nullable Audience audience) {
        List<String> own = audience == null ? List.of() : found(audience.ownWords(), paragraph.text());
        boolean kind = Stream.of(Move.THANK, Move.AGREE, Move.ACKNOWLEDGE, Move.INVITE, Move.AUTONOMY)
                .anyMatch(move -> does(passage, move));
        boolean asked = passage.sentences().stream().anyMatch(Said::openQuestion);
        if (kind || asked || own.size() > 1) {
            String note = does(passage, Move.THANK)
                    ? "They find their work seen."
                    : kind
                            ? "They find their side in it."
                            : asked ? "They are asked, and may answer." : "It speaks in words they use themselves.";
            return new PassageReading(paragraph.number(), Reception.WELCOMED, note, own);
        }
        return new PassageReading(paragraph.number(), Reception.NEUTRAL, "They read on.", own);
    }

    private static List<String> found(List<String> words, String text) {
        String lower = lower(text);
        return words.stream()
                .filter(word -> !word.isBlank() && has(lower, lower(word)))
                .limit(5)
                .toList();
    }

    private static boolean has(String text, String word) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            int end = at + word.length();
            boolean startsWord = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
            if (startsWord && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)))) {
                return true;
            }
        }
        return false;
    }

    private static String opening(String sentence) {
        String[] words = sentence.split("\\s+", 9);
        return String.join(" ", List.of(words).subList(0, Math.min(8, words.length)));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ENGLISH);
    }
}
