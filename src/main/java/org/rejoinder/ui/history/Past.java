package org.rejoinder.ui.history;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.rejoinder.collab.History;
import org.rejoinder.collab.History.NamedVersion;
import org.rejoinder.collab.History.Span;
import org.rejoinder.collab.History.Step;
import org.rejoinder.collab.Snapshot;
import org.rejoinder.letter.Letter;
import org.rejoinder.ui.desk.Authors;
import org.rejoinder.ui.desk.Desk;
import org.rejoinder.ui.desk.Words;

/// A letter's past as the page shows it: the steps, the names, the two texts that are compared, and who changed
/// which paragraph between them.
record Past(
        Letter letter,
        List<Step> steps,
        List<Stretch> stretches,
        List<NamedVersion> named,
        Snapshot before,
        Snapshot after,
        long head,
        Map<Integer, Touch> touches,
        Map<String, String> names,
        Map<String, Integer> colors) {

    private static final int STEPS = 240;

    /// `a` and `b` below zero are for the page to choose: the last named version, else the one before the last
    /// stretch of work; and now.
    static Past of(Desk desk, Authors.Seen seen, Letter letter, long a, long b) {
        History history = desk.history();
        List<Step> steps = history.steps(letter.id(), STEPS);
        List<Stretch> stretches = Stretch.of(steps);
        List<NamedVersion> named = history.named(letter.id());
        long head = desk.letterbox().head(letter.id()).version();
        long to = b < 0 || b > head ? head : b;
        long from = Math.min(a >= 0 ? a : start(named, stretches, to), to);
        Snapshot after = history.at(letter.id(), to);
        List<Span> touched = history.touched(letter.id(), from, to);
        List<String> ids = Stream.of(
                        steps.stream().map(Step::authorId),
                        touched.stream().map(Span::authorId),
                        named.stream().map(NamedVersion::byUserId))
                .flatMap(each -> each)
                .distinct()
                .toList();
        Map<String, String> names = new LinkedHashMap<>();
        ids.forEach(id -> names.put(id, seen.name(id)));
        return new Past(
                letter,
                steps,
                stretches,
                named,
                history.at(letter.id(), from),
                after,
                head,
                Touch.of(after.text(), touched, seen),
                names,
                seen.colors(ids));
    }

    private static long start(List<NamedVersion> named, List<Stretch> stretches, long to) {
        return named.stream()
                .mapToLong(NamedVersion::version)
                .filter(version -> version < to)
                .max()
                .orElseGet(() -> stretches.stream()
                        .mapToLong(Stretch::from)
                        .filter(from -> from < to)
                        .max()
                        .orElse(0));
    }

    String name(String authorId) {
        return names.getOrDefault(authorId, "Somebody");
    }

    int color(String authorId) {
        return colors.getOrDefault(authorId, 6);
    }

    /// “You, Ben and 2 more”.
    String people(List<String> authorIds) {
        List<String> told = authorIds.stream().limit(3).map(this::name).toList();
        int more = authorIds.size() - told.size();
        return more == 0 ? Words.and(told) : String.join(", ", told) + " and " + more + " more";
    }

    String title(long version) {
        if (version == head) {
            return "Now";
        }
        return nameOf(version).map(NamedVersion::name).orElse(version == 0 ? "The beginning" : "Version " + version);
    }

    Optional<NamedVersion> nameOf(long version) {
        return named.stream().filter(each -> each.version() == version).findFirst();
    }

    Optional<Step> step(long version) {
        return steps.stream()
                .filter(step -> step.from() < version && version <= step.to())
                .findFirst();
    }

    Optional<Stretch> stretch(long version) {
        return stretches.stream()
                .filter(each -> each.from() < version && version <= each.to())
                .findFirst();
    }
}
