package org.rejoinder.assistant.model.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Counts how an engine did.
final class Tally {

    int confrontational;
    int found;
    int withWording;
    int fine;
    int alarms;
    int objections;
    int agreed;
    int failed;
    private final List<Long> millis = new ArrayList<>();

    void took(long nanos) {
        millis.add(nanos / 1_000_000);
    }

    long median() {
        List<Long> sorted = millis.stream().sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2);
    }

    static String share(int part, int all) {
        return all == 0
                ? ""
                : String.format(Locale.ENGLISH, "%d of %d (%d %%)", part, all, Math.round(100.0 * part / all));
    }
}
