package org.rejoinder.assistant.live;

import java.util.Comparator;
import java.util.List;
import org.rejoinder.assistant.Diagnostic;
import org.rejoinder.assistant.Findings;

/// Bounds what is said of one letter: nobody reads more, and a page that shows it must not run out of memory.
final class Weightiest {

    private static final Comparator<Diagnostic> WEIGHT =
            Comparator.comparing(Diagnostic::severity).reversed();

    private Weightiest() {}

    /// At most `Findings.MOST`, the severest and among equals the earliest, in reading order.
    static List<Diagnostic> of(List<Diagnostic> all) {
        if (all.size() <= Findings.MOST) {
            return all;
        }
        return all.stream()
                .sorted(WEIGHT)
                .limit(Findings.MOST)
                .sorted(Comparator.comparingInt(each -> each.range().from()))
                .toList();
    }
}
