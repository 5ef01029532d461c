package org.rejoinder.assistant.live;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.rejoinder.assistant.Advocate.ArgumentReading;
import org.rejoinder.assistant.Diagnostic;
import org.rejoinder.assistant.Finding;
import org.rejoinder.assistant.Findings.Analysis;
import org.rejoinder.assistant.LetterText;
import org.rejoinder.assistant.Rebuttal;
import org.rejoinder.assistant.language.KnownNames;
import org.rejoinder.collab.Snapshot;
import org.rejoinder.letter.Audience;
import org.rejoinder.text.Paragraph;
import org.rejoinder.text.Paragraphs;

/// One letter under the assistant's eyes. Everything here runs on the one worker; only `latest` and `analysis`
/// are touched by others.
final class Desk {

    private final String letterId;
    private final CheckedParagraphs checked;
    private final LetterAnalyst analyst;
    private final Second second;

    volatile @Nullable Snapshot latest;
    volatile Analysis analysis;

    private Snapshot current;
    private List<Paragraph> paragraphs = List.of();
    private final Dirty dirty = new Dirty();
    private final Set<String> looked = new HashSet<>();
    private final Set<String> untold = new HashSet<>();
    private List<Diagnostic> standing = List.of();
    private ArgumentReading reading = new ArgumentReading(List.of(), List.of(), List.of());
    private Map<String, Object> posted = new HashMap<>();
    private boolean postedBefore;
    private KnownNames names = KnownNames.none();

    Desk(String letterId, CheckedParagraphs checked, LetterAnalyst analyst, Second second) {
        this.letterId = letterId;
        this.checked = checked;
        this.analyst = analyst;
        this.second = second;
        this.current = new Snapshot(letterId, 0, "");
        this.analysis = analyst.whole(letterId, 0, LetterText.of("", "", "", ""), null, List.of(), reading);
    }

    /// The newest text there is; one that was fetched while somebody typed is older than what they typed.
    synchronized void heard(Snapshot head) {
        Snapshot known = latest;
        if (known == null || known.version() <= head.version()) {
            latest = head;
        }
    }

    /// Whether something was typed that is not taken in yet.
    boolean behind() {
        Snapshot newest = latest;
        return newest != null && newest.version() > current.version();
    }

    /// Takes in the newest text: moves what stands, marks what changed.
    void absorb(long now) {
        Snapshot newest = latest;
        if (newest == null || newest.version() < current.version() || newest.equals(current)) {
            return;
        }
        if (current.version() == 0 && current.text().isEmpty()) {
            dirty.all(newest.text().length());
        } else {
            dirty.changed(current.text(), newest.text(), now);
        }
        Moved moved = Moved.between(current.text(), newest.text());
        standing = moved.diagnostics(standing);
        reading = moved(reading, moved);
        paragraphs = Paragraphs.of(newest.text(), current.text(), paragraphs);
        current = newest;
        lookAgain(now);
    }

    /// What was looked at and is typed in once more is new.
    private void lookAgain(long now) {
        if (!looked.isEmpty()) {
            paragraphs.stream().filter(p -> dirty.moving(p, now)).forEach(p -> looked.remove(p.text()));
        }
    }

    private static ArgumentReading moved(ArgumentReading said, Moved moved) {
        return new ArgumentReading(said.roles(), said.statements(), moved.rebuttals(said.rebuttals()));
    }

    long due() {
        return dirty.due();
    }

    boolean resting() {
        return dirty.none();
    }

    /// Looks at paragraphs that have come to rest, one after the other, the one typed in last first; stops early
    /// (and says false) when something is typed meanwhile or the time is up.
    boolean settle(long now, BooleanSupplier up) {
        for (Paragraph paragraph : dirty.freshestFirst(paragraphs, now)) {
            if (looked.add(paragraph.text())) {
                checked.check(paragraph);
                untold.add(paragraph.text());
                if (behind() || up.getAsBoolean()) {
                    return false;
                }
            }
        }
        return true;
    }

    /// The differences to what was told before, after paragraphs were looked at: all that have come to rest, or
    /// the first of many.
    FindingsPublished differences(long now, boolean all, Decisions decisions) {
        List<Paragraph> again = paragraphs.stream()
                .filter(p -> untold.contains(p.text()) && dirty.settled(p, now))
                .toList();
        untold.clear();
        standing = Weightiest.of(LetterAnalyst.distinct(found(now), names));
        if (all) {
            dirty.forgetSettled(now);
            looked.clear();
        }
        analysis = decisions.over(withDiagnostics(standing));
        return published(again);
    }

    /// The differences after a second reader said more.
    FindingsPublished rejoined(long now, Decisions decisions) {
        standing = Weightiest.of(LetterAnalyst.distinct(found(now), names));
        analysis = decisions.over(withDiagnostics(standing));
        return published(List.of());
    }

    private List<Diagnostic> found(long now) {
        List<Diagnostic> found = new ArrayList<>();
        for (Paragraph paragraph : paragraphs) {
            List<Diagnostic> known = dirty.moving(paragraph, now) ? null : checked.known(paragraph);
            found.addAll(known != null ? second.joined(paragraph, known) : stillThere(paragraph));
        }
        return found;
    }

    /// Looks at the letter as a whole: checklist, read-as, and the rebuttals of a reading of the text of `read`,
    /// which may have moved on meanwhile.
    FindingsPublished consider(
            Snapshot read, ArgumentReading said, LetterText text, @Nullable Audience audience, Decisions decisions) {
        reading = read.text().equals(current.text()) ? said : moved(said, Moved.between(read.text(), current.text()));
        names = KnownNames.of(text.text(), text.from(), text.to());
        standing = names.without(standing);
        analysis = decisions.over(analyst.whole(letterId, current.version(), text, audience, standing, reading));
        return published(List.of());
    }

    /// A decision was made or taken back.
    FindingsPublished decided(LetterText text, @Nullable Audience audience, Decisions decisions) {
        analysis = decisions.over(analyst.whole(letterId, current.version(), text, audience, standing, reading));
        return published(List.of());
    }

    /// Everything that stands in the text as it is now, as to somebody who has heard nothing yet.
    FindingsPublished toldAnew(Decisions decisions) {
        analysis = decisions.over(withDiagnostics(standing));
        posted = new HashMap<>();
        postedBefore = false;
        return published(List.of());
    }

    Snapshot current() {
        return current;
    }

    LetterText text(String title, String from, String to) {
        return new LetterText(title, from, to, current.text(), paragraphs);
    }

    private Analysis withDiagnostics(List<Diagnostic> diagnostics) {
        Analysis before = analysis;
        return new Analysis(
                letterId,
                current.version(),
                LetterAnalyst.outline(paragraphs, before.outline()),
                diagnostics,
                List.of(),
                reading.rebuttals(),
                List.of(),
                before.checklist(),
                before.readAs(),
                before.engine());
    }

    private List<Diagnostic> stillThere(Paragraph paragraph) {
        return standing.stream()
                .filter(d -> paragraph.range().contains(d.scope()))
                .filter(d -> d.scope().of(current.text()).equals(d.scopeText()))
                .toList();
    }

    private FindingsPublished published(List<Paragraph> again) {
        Map<String, Object> now = new HashMap<>();
        List<FindingsPublished.PlacedFinding> put = new ArrayList<>();
        int number = 0;
        List<Finding> all = new ArrayList<>(analysis.diagnostics());
        all.addAll(analysis.rebuttals());
        for (Finding finding : all) {
            number = finding instanceof Rebuttal ? number + 1 : 0;
            FindingsPublished.PlacedFinding placed = FindingsPublished.PlacedFinding.of(finding, number);
            now.put(placed.id(), placed.body());
            boolean lookedAt = again.stream().anyMatch(p -> p.range().contains(placed.range()));
            if (lookedAt || !placed.body().equals(posted.get(placed.id()))) {
                put.add(placed);
            }
        }
        List<String> drop =
                posted.keySet().stream().filter(id -> !now.containsKey(id)).toList();
        boolean first = !postedBefore;
        posted = now;
        postedBefore = true;
        return new FindingsPublished(current.version(), first, List.copyOf(put), drop);
    }
}
