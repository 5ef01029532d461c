package org.rejoinder.ui.history;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.rejoinder.collab.History.NamedVersion;
import org.rejoinder.collab.History.Step;
import org.rejoinder.ui.desk.Words;

/// A letter's steps laid out from left to right: what was done within minutes stands in one column, a long pause
/// leaves a gap, a new day a wider one. One unit is the width of a column.
record Scale(List<Column> columns, List<Stop> stops, List<Day> days, double length) {

    /// What was done within some minutes: characters that came and went, by author.
    record Column(double at, Map<String, Integer> work) {

        int sum() {
            return work.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /// A version one can stop at; `listed` ones are also in the list of versions.
    record Stop(double at, long version, String says, boolean listed) {}

    /// Where a day begins.
    record Day(double at, String name) {}

    private static final Duration COLUMN = Duration.ofMinutes(10);
    private static final Duration PAUSE = Duration.ofHours(1);
    private static final double DAY_GAP = 2;

    static Scale of(Past past, Instant now) {
        return new Layout(past, now).scale();
    }

    /// Where the version stands.
    double at(long version) {
        double at = 0;
        for (Stop stop : stops) {
            if (stop.version() > version) {
                break;
            }
            at = stop.at();
        }
        return at;
    }

    private static final class Layout {

        private final Past past;
        private final Instant now;
        private final Set<Long> listed = new HashSet<>();
        private final List<Column> columns = new ArrayList<>();
        private final List<Day> days = new ArrayList<>();
        private final TreeMap<Long, Stop> stops = new TreeMap<>();
        private double at;

        Layout(Past past, Instant now) {
            this.past = past;
            this.now = now;
            past.stretches().forEach(each -> listed.add(each.to()));
            past.named().forEach(each -> listed.add(each.version()));
        }

        Scale scale() {
            stops.put(0L, new Stop(0, 0, "The beginning", true));
            List<Step> column = new ArrayList<>();
            for (Step step : past.steps()) {
                if (!column.isEmpty() && !together(column, step)) {
                    place(column);
                    gap(column.getLast(), step);
                    column.clear();
                }
                column.add(step);
            }
            if (!column.isEmpty()) {
                place(column);
            }
            return new Scale(columns, List.copyOf(stops.values()), days, Math.max(1, at));
        }

        private static boolean together(List<Step> column, Step step) {
            return Duration.between(column.getFirst().began(), step.began()).compareTo(COLUMN) < 0
                    && day(column.getFirst().began()).equals(day(step.began()));
        }

        private void gap(Step last, Step next) {
            if (!day(last.began()).equals(day(next.began()))) {
                at += DAY_GAP;
            } else if (Duration.between(last.ended(), next.began()).compareTo(PAUSE) > 0) {
                at += 1;
            }
        }

        private static LocalDate day(Instant at) {
            return at.atZone(ZoneId.systemDefault()).toLocalDate();
        }

        private void place(List<Step> column) {
            String day = Words.day(column.getFirst().began(), now);
            if (days.isEmpty() || !days.getLast().name().equals(day)) {
                days.add(new Day(at, day));
            }
            Map<String, Integer> work = new LinkedHashMap<>();
            for (int i = 0; i < column.size(); i++) {
                Step step = column.get(i);
                work.merge(step.authorId(), step.added() + step.removed(), Integer::sum);
                stops(step, at + (double) i / column.size(), at + (i + 1.0) / column.size());
            }
            columns.add(new Column(at, work));
            at += 1;
        }

        /// The end of a step, and the names within it.
        private void stops(Step step, double from, double to) {
            past.named().stream()
                    .map(NamedVersion::version)
                    .filter(version -> version > step.from() && version < step.to())
                    .forEach(version -> stop(
                            version, from + (to - from) * (version - step.from()) / (step.to() - step.from()), step));
            stop(step.to(), to, step);
        }

        private void stop(long version, double place, Step step) {
            String name = past.nameOf(version).map(each -> each.name() + ", ").orElse("");
            String says = name + Words.when(step.ended(), now) + ", " + past.name(step.authorId());
            boolean marked = listed.contains(version) || version == past.head();
            stops.put(version, new Stop(place, version, says, marked));
        }
    }
}
