package org.rejoinder.ui.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rejoinder.assistant.Checklist;
import org.rejoinder.assistant.Coverage;
import org.rejoinder.assistant.Diagnostic;
import org.rejoinder.assistant.Findings.Analysis;
import org.rejoinder.assistant.Findings.OutlineRow;
import org.rejoinder.assistant.Rebuttal;
import org.rejoinder.collab.Letterbox;
import org.rejoinder.collab.Letterbox.Placement;
import org.rejoinder.letter.Audience;
import org.rejoinder.text.Range;

/// What is known of a letter now: the analysis, where its findings stand at the head, and the audience it is
/// read as.
public record Sight(
        Analysis analysis,
        Map<String, Placement> places,
        @Nullable Audience audience) {

    /// Reads it from the rooms below; slow enough not to be done under the page's lock.
    public static Sight of(Desk desk, String letterId) {
        Analysis analysis = desk.findings().of(letterId);
        Optional<Audience> audience =
                desk.letters().find(letterId).map(letter -> letter.audienceId()).flatMap(desk.audiences()::find);
        return new Sight(analysis, places(desk.letterbox(), letterId), audience.orElse(null));
    }

    public static Sight empty(String letterId) {
        Checklist none = new Checklist(List.of(), new Checklist.Readability(0, 0, 0, 0, 0, 0, 0));
        List<OutlineRow> outline = List.of();
        return new Sight(
                new Analysis(
                        letterId, 0, outline, List.of(), List.of(), List.of(), List.of(), none, List.of(), "built-in"),
                Map.of(),
                null);
    }

    private static Map<String, Placement> places(Letterbox letterbox, String letterId) {
        Map<String, Placement> places = new HashMap<>();
        for (Placement placement : letterbox.placements(letterId, "findings").placed()) {
            places.put(placement.thing().id(), placement);
        }
        return places;
    }

    public boolean known() {
        return analysis.version() > 0 || !analysis.outline().isEmpty();
    }

    /// The words a rewrite replaces, where they stand now.
    public Range scope(Diagnostic diagnostic) {
        Placement place = places.get(diagnostic.id());
        Range scope = place == null ? null : place.scope();
        return scope == null ? diagnostic.scope() : scope;
    }

    public Range range(Rebuttal rebuttal) {
        Placement place = places.get(rebuttal.id());
        Range range = place == null ? null : place.range();
        return range == null ? rebuttal.range() : range;
    }

    /// The paragraph that the range begins in; 0 when none does.
    public int paragraphOf(Range range) {
        int low = 0;
        int high = analysis.outline().size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (analysis.outline().get(middle).paragraph().range().from() <= range.from()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? 0 : analysis.outline().get(low - 1).paragraph().number();
    }

    /// The rows of the outline around a paragraph, `most` at the most.
    public List<OutlineRow> around(int paragraph, int most) {
        int size = analysis.outline().size();
        int from = Math.clamp(paragraph - most / 2, 0, Math.max(0, size - most));
        return analysis.outline().subList(from, Math.min(size, from + most));
    }

    public Optional<OutlineRow> paragraph(int number) {
        return analysis.outline().stream()
                .filter(row -> row.paragraph().number() == number)
                .findFirst();
    }

    public String role(int number) {
        return paragraph(number).map(OutlineRow::role).orElse("");
    }

    /// What the rebuttal is called on the screen: R1 is the strongest.
    public String label(Rebuttal rebuttal) {
        return "R" + (analysis.rebuttals().indexOf(rebuttal) + 1);
    }

    public Optional<Diagnostic> diagnostic(String id) {
        return analysis.diagnostics().stream()
                .filter(each -> each.id().equals(id))
                .findFirst();
    }

    /// The labels of the rebuttals that this paragraph speaks to.
    public List<String> answeredBy(int paragraph) {
        return analysis.rebuttals().stream()
                .filter(rebuttal -> rebuttal.coverage().paragraphs().contains(paragraph))
                .map(this::label)
                .toList();
    }

    public long covered(Coverage.State state) {
        return analysis.rebuttals().stream()
                .filter(rebuttal -> rebuttal.coverage().state() == state)
                .count();
    }
}
