package org.rejoinder.ui.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rejoinder.letter.Audience;
import org.rejoinder.letter.Letter;
import org.rejoinder.ui.desk.Away;
import org.rejoinder.ui.desk.Desk;
import org.rejoinder.ui.history.Scale.Stop;

/// Has the versions along a letter's way counted for its page, one round at a time, away from the page.
final class Counting {

    /// More would not be told apart on the line.
    private static final int MOST = 24;

    /// What was counted of a past, by version; `answered` when an audience might answer.
    record Told(Past past, NavigableMap<Long, Counted> versions, boolean answered) {}

    private final Desk desk;
    private final CountedVersions counted;
    private final Away away;
    private final Consumer<Told> then;
    private @Nullable Past latest;
    private boolean under;

    Counting(Desk desk, CountedVersions counted, Away away, Consumer<Told> then) {
        this.desk = desk;
        this.counted = counted;
        this.away = away;
        this.then = then;
    }

    void of(Past past) {
        latest = past;
        if (!under) {
            begin(past);
        }
    }

    private void begin(Past past) {
        under = true;
        away.run(task -> told(past, task), told -> done(past, told), problem -> under = false);
    }

    private void done(Past past, Told told) {
        under = false;
        then.accept(told);
        Past now = latest;
        if (now != null && now != past) {
            begin(now);
        }
    }

    private Told told(Past past, Away.Task task) {
        Letter letter = past.letter();
        Audience audience = Optional.ofNullable(letter.audienceId())
                .flatMap(desk.audiences()::find)
                .orElse(null);
        NavigableMap<Long, Counted> versions = new TreeMap<>();
        for (long version : sample(Scale.of(past, Instant.now()))) {
            if (task.stopped()) {
                break;
            }
            String text = desk.history().at(letter.id(), version).text();
            versions.put(version, counted.of(letter, version, text, audience));
        }
        return new Told(past, versions, audience != null);
    }

    /// Evenly from the versions that have a place in the list, the last one always.
    static List<Long> sample(Scale scale) {
        List<Long> listed = scale.stops().stream()
                .filter(Stop::listed)
                .map(Stop::version)
                .distinct()
                .toList();
        List<Long> sample = new ArrayList<>();
        int count = Math.min(MOST, listed.size());
        for (int i = 1; i <= count; i++) {
            sample.add(listed.get((int) ((long) i * listed.size() / count) - 1));
        }
        return sample;
    }
}
