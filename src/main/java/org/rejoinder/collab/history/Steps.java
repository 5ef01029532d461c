package org.rejoinder.collab.history;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rejoinder.collab.History.Step;
import org.rejoinder.collab.Update;

/// Gathers updates into steps: one writer, no long pause, one origin. When there are too many, neighbours are
/// joined, those with the shortest pauses first.
final class Steps {

    private static final Duration PAUSE = Duration.ofMinutes(2);
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final List<Step> steps;

    Steps() {
        this(new ArrayList<>());
    }

    private Steps(List<Step> steps) {
        this.steps = steps;
    }

    /// The version that these steps lead to.
    long version() {
        return steps.isEmpty() ? 0 : steps.getLast().to();
    }

    void add(Update update) {
        Step next = step(update);
        if (!steps.isEmpty() && goOn(steps.getLast(), next)) {
            steps.set(steps.size() - 1, joined(steps.getLast(), next));
        } else {
            steps.add(next);
        }
    }

    private static Step step(Update update) {
        int added = update.changes().inserted();
        int removed = update.changes().length() + added - update.changes().newLength();
        return new Step(
                update.version() - 1,
                update.version(),
                update.authorId(),
                "",
                update.acceptedAt(),
                update.acceptedAt(),
                added,
                removed,
                Optional.ofNullable(update.origin()));
    }

    private static boolean goOn(Step one, Step next) {
        return one.authorId().equals(next.authorId())
                && one.origin().equals(next.origin())
                && pause(one, next).compareTo(PAUSE) < 0
                && Duration.between(one.began(), next.ended()).compareTo(LONGEST) < 0;
    }

    private static Duration pause(Step one, Step next) {
        return Duration.between(one.ended(), next.began());
    }

    private static Step joined(Step one, Step next) {
        boolean same = one.authorId().equals(next.authorId());
        Step main = same || one.added() + one.removed() >= next.added() + next.removed() ? one : next;
        return new Step(
                one.from(),
                next.to(),
                main.authorId(),
                "",
                one.began(),
                next.ended(),
                one.added() + next.added(),
                one.removed() + next.removed(),
                one.origin().equals(next.origin()) ? one.origin() : Optional.empty());
    }

    /// At most `most` steps, with the writers' names.
    List<Step> toList(int most, Writers writers) {
        Steps fewer = new Steps(new ArrayList<>(steps));
        while (fewer.steps.size() > Math.max(1, most)) {
            fewer.coarsen(fewer.steps.size() - Math.max(1, most));
        }
        return fewer.steps.stream().map(step -> named(step, writers)).toList();
    }

    /// Joins up to `count` pairs of neighbours across the shorter half of the pauses.
    private void coarsen(int count) {
        long[] pauses = new long[steps.size() - 1];
        for (int i = 0; i < pauses.length; i++) {
            pauses[i] = pause(steps.get(i), steps.get(i + 1)).toMillis();
        }
        long[] sorted = pauses.clone();
        java.util.Arrays.sort(sorted);
        long longest = sorted[Math.min(sorted.length - 1, Math.max(count - 1, sorted.length / 2))];
        List<Step> coarser = new ArrayList<>();
        int joins = 0;
        for (int i = 0; i < steps.size(); i++) {
            boolean join = i > 0 && joins < count && pauses[i - 1] <= longest;
            if (join) {
                coarser.set(coarser.size() - 1, joined(coarser.getLast(), steps.get(i)));
                joins++;
            } else {
                coarser.add(steps.get(i));
            }
        }
        steps.clear();
        steps.addAll(coarser);
    }

    private static Step named(Step step, Writers writers) {
        return new Step(
                step.from(),
                step.to(),
                step.authorId(),
                writers.name(step.authorId()),
                step.began(),
                step.ended(),
                step.added(),
                step.removed(),
                step.origin());
    }
}
