package org.rejoinder.assistant.live;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rejoinder.assistant.Advocate;
import org.rejoinder.assistant.Advocate.ArgumentReading;
import org.rejoinder.assistant.Analyst;
import org.rejoinder.assistant.Diagnostic;
import org.rejoinder.assistant.Findings.Analysis;
import org.rejoinder.assistant.Findings.OutlineRow;
import org.rejoinder.assistant.LetterReader;
import org.rejoinder.assistant.LetterText;
import org.rejoinder.assistant.language.KnownNames;
import org.rejoinder.letter.Audience;
import org.rejoinder.text.Paragraph;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Puts together what checkers, the reader of whole letters and the advocate have to say.
@Component
class LetterAnalyst implements Analyst {

    static final String ENGINE = "built-in";

    private static final ArgumentReading NO_READING = new ArgumentReading(List.of(), List.of(), List.of());

    private final CheckedParagraphs checked;
    private final LetterReader reader;
    private final ObjectProvider<Advocate> advocate;

    LetterAnalyst(CheckedParagraphs checked, LetterReader reader, ObjectProvider<Advocate> advocate) {
        this.checked = checked;
        this.reader = reader;
        this.advocate = advocate;
    }

    @Override
    public Analysis analyse(LetterText text, @Nullable Audience audience) {
        List<Diagnostic> found = new ArrayList<>();
        text.paragraphs().forEach(paragraph -> found.addAll(checked.check(paragraph)));
        return whole(
                "",
                0,
                text,
                audience,
                distinct(found, KnownNames.of(text.text(), text.from(), text.to())),
                read(text, audience));
    }

    @Override
    public List<Diagnostic> empathy(LetterText text) {
        return text.paragraphs().stream()
                .flatMap(paragraph -> checked.empathy(paragraph).stream())
                .toList();
    }

    ArgumentReading read(LetterText text, @Nullable Audience audience) {
        Advocate present = advocate.getIfAvailable();
        return present == null ? NO_READING : present.read(text, audience);
    }

    Analysis whole(
            String letterId,
            long version,
            LetterText text,
            @Nullable Audience audience,
            List<Diagnostic> diagnostics,
            ArgumentReading reading) {
        LetterReader.Reading letter = reader.read(text, audience, diagnostics, reading.rebuttals());
        return new Analysis(
                letterId,
                version,
                outline(text.paragraphs(), reading.roles(), letter.roles()),
                diagnostics,
                List.of(),
                reading.rebuttals(),
                List.of(),
                letter.checklist(),
                letter.passages(),
                ENGINE);
    }

    /// The new paragraphs with the roles they had at their number, until the letter is considered again.
    static List<OutlineRow> outline(List<Paragraph> paragraphs, List<OutlineRow> before) {
        return outline(
                paragraphs, List.of(), before.stream().map(OutlineRow::role).toList());
    }

    private static List<OutlineRow> outline(List<Paragraph> paragraphs, List<String> said, List<String> guessed) {
        List<String> roles = said.size() == paragraphs.size() ? said : guessed;
        List<OutlineRow> rows = new ArrayList<>(paragraphs.size());
        for (int i = 0; i < paragraphs.size(); i++) {
            rows.add(new OutlineRow(paragraphs.get(i), i < roles.size() ? roles.get(i) : ""));
        }
        return List.copyOf(rows);
    }

    /// The same words in the same sentence twice in one letter are two findings; an unknown name that comes back, or
    /// that the letter's header names, is none.
    static List<Diagnostic> distinct(List<Diagnostic> found, KnownNames names) {
        Map<String, Integer> seen = new HashMap<>();
        return names.without(found).stream()
                .map(d -> numbered(d, seen.merge(d.id(), 1, Integer::sum)))
                .toList();
    }

    private static Diagnostic numbered(Diagnostic d, int number) {
        return number == 1 ? d : d.at(d.id() + "-" + number, d.range(), d.scope());
    }
}
