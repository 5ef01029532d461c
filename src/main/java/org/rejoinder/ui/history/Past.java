package org.rejoinder.ui.history;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rejoinder.collab.History;
import org.rejoinder.collab.History.NamedVersion;
import org.rejoinder.collab.History.Step;
import org.rejoinder.collab.Snapshot;
import org.rejoinder.letter.Letter;
import org.rejoinder.ui.desk.Desk;

/// A letter's past as the page shows it: the steps, the names, and the two texts that are compared.
record Past(Letter letter, List<Step> steps, List<NamedVersion> named, Snapshot before, Snapshot after, long head) {

    private static final int STEPS = 240;

    /// `a` and `b` below zero are for the page to choose: the last named version (else the beginning), and now.
    static Past of(Desk desk, History history, Letter letter, long a, long b) {
        List<Step> steps = history.steps(letter.id(), STEPS);
        List<NamedVersion> named = history.named(letter.id());
        long head = desk.letterbox().head(letter.id()).version();
        long to = b < 0 || b > head ? head : b;
        long from = a >= 0 ? Math.min(a, head) : start(named, steps, to);
        return new Past(letter, steps, named, history.at(letter.id(), from), history.at(letter.id(), to), head);
    }

    private static long start(List<NamedVersion> named, List<Step> steps, long to) {
        return named.stream()
                .mapToLong(NamedVersion::version)
                .filter(version -> version < to)
                .findFirst()
                .orElseGet(() -> steps.isEmpty() || steps.getFirst().to() >= to
                        ? 0
                        : steps.getFirst().to());
    }

    /// A colour from 1 to 6 for each writer, in the order they first wrote.
    Map<String, Integer> colors() {
        Map<String, Integer> colors = new LinkedHashMap<>();
        steps.forEach(step -> colors.computeIfAbsent(step.authorId(), id -> colors.size() % 6 + 1));
        return colors;
    }

    String title(long version) {
        if (version == head) {
            return "Now";
        }
        return named.stream()
                .filter(each -> each.version() == version)
                .map(NamedVersion::name)
                .findFirst()
                .orElse(version == 0 ? "The beginning" : "Version " + version);
    }

    java.util.Optional<Step> step(long version) {
        return steps.stream()
                .filter(step -> step.from() < version && version <= step.to())
                .findFirst();
    }
}
