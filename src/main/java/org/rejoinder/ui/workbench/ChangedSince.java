package org.rejoinder.ui.workbench;

import java.util.List;
import org.rejoinder.collab.History.NamedVersion;
import org.rejoinder.text.Paragraphs;
import org.rejoinder.ui.desk.Bench;

/// The bar beside the paragraphs that are new since the last version with a name. A letter too long to be told
/// paragraph by paragraph goes without.
final class ChangedSince {

    private static final int MOST = 5_000;

    private ChangedSince() {}

    static void mark(Bench bench, List<NamedVersion> newestFirst) {
        if (newestFirst.isEmpty()) {
            return;
        }
        NamedVersion last = newestFirst.getFirst();
        bench.away(() -> paragraphs(bench, last), known -> {
            if (known.size() <= MOST && bench.letter().id().equals(last.letterId())) {
                bench.editor().changedSince(known);
            }
        });
    }

    private static List<Integer> paragraphs(Bench bench, NamedVersion version) {
        String text =
                bench.desk().history().at(version.letterId(), version.version()).text();
        return Paragraphs.of(text).stream()
                .map(each -> each.text().hashCode())
                .distinct()
                .toList();
    }
}
