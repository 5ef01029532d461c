package org.rejoinder.ui.history;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.rejoinder.collab.History;

/// Which of some versions hold words, upper and lower case alike.
record Holding(String words, Set<Long> versions) {

    /// Reads each version: not for use under a page's lock.
    static Holding of(History history, String letterId, List<Long> among, String words) {
        String wanted = words.toLowerCase(Locale.ROOT);
        return new Holding(
                words,
                among.stream()
                        .filter(version -> history.at(letterId, version)
                                .text()
                                .toLowerCase(Locale.ROOT)
                                .contains(wanted))
                        .collect(Collectors.toSet()));
    }
}
