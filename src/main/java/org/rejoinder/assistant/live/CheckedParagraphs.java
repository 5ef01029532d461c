package org.rejoinder.assistant.live;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rejoinder.assistant.Checker;
import org.rejoinder.assistant.Diagnostic;
import org.rejoinder.text.Paragraph;
import org.rejoinder.text.Range;
import org.springframework.stereotype.Component;

/// What the checkers said of a paragraph, kept by its text: least recently asked for goes first, at most four
/// million characters.
@Component
class CheckedParagraphs {

    private static final long MOST_CHARACTERS = 4_000_000;

    private final List<Checker> checkers;
    private final LinkedHashMap<Key, List<Diagnostic>> kept = new LinkedHashMap<>(256, 0.75f, true);
    private long characters;

    CheckedParagraphs(List<Checker> checkers) {
        this.checkers = List.copyOf(checkers);
    }

    private record Key(Paragraph.Kind kind, String text) {

        static Key of(Paragraph paragraph) {
            return new Key(paragraph.kind(), paragraph.text());
        }
    }

    /// What is already known of this paragraph's text, at the place where the paragraph stands.
    synchronized @Nullable List<Diagnostic> known(Paragraph paragraph) {
        List<Diagnostic> found = kept.get(Key.of(paragraph));
        return found == null ? null : placed(found, paragraph.range().from());
    }

    /// Lets the checkers look, unless they have seen this text before.
    List<Diagnostic> check(Paragraph paragraph) {
        List<Diagnostic> known = known(paragraph);
        if (known != null) {
            return known;
        }
        Paragraph atStart = new Paragraph(
                paragraph.number(), new Range(0, paragraph.text().length()), paragraph.text(), paragraph.kind());
        List<Diagnostic> found = new ArrayList<>();
        checkers.forEach(checker -> found.addAll(checker.check(atStart)));
        found.sort(Comparator.comparingInt((Diagnostic d) -> d.range().from())
                .thenComparing(Diagnostic::severity, Comparator.reverseOrder()));
        keep(Key.of(paragraph), List.copyOf(found));
        return placed(List.copyOf(found), paragraph.range().from());
    }

    /// What the empathy rules alone say of it.
    List<Diagnostic> empathy(Paragraph paragraph) {
        List<Diagnostic> known = known(paragraph);
        return known != null
                ? known.stream().filter(d -> d.source().equals("empathy")).toList()
                : checkers.stream()
                        .filter(checker -> checker.source().equals("empathy"))
                        .flatMap(checker -> checker.check(paragraph).stream())
                        .toList();
    }

    private synchronized void keep(Key key, List<Diagnostic> found) {
        if (kept.put(key, found) == null) {
            characters += key.text.length() + 64L;
        }
        var eldest = kept.entrySet().iterator();
        while (characters > MOST_CHARACTERS && eldest.hasNext()) {
            Map.Entry<Key, List<Diagnostic>> entry = eldest.next();
            characters -= entry.getKey().text.length() + 64L;
            eldest.remove();
        }
    }

    private static List<Diagnostic> placed(List<Diagnostic> found, int by) {
        return found.isEmpty() || by == 0
                ? found
                : found.stream().map(d -> d.shifted(by)).toList();
    }
}
