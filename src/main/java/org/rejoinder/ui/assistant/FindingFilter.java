package org.rejoinder.ui.assistant;

import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.rejoinder.assistant.Diagnostic;
import org.rejoinder.ui.desk.Sight;
import org.rejoinder.ui.desk.Words;

/// Which findings a writer wants to see now: of one family, of one level (1 Consider, 2 Soften, 3 Rework), of
/// one paragraph, or all of them.
record FindingFilter(@Nullable String family, int level, int paragraph) {

    static final FindingFilter ALL = new FindingFilter(null, 0, 0);
    private static final List<String> LEVELS = List.of("Consider", "Soften", "Rework");

    static FindingFilter family(String name) {
        return new FindingFilter(name, 0, 0);
    }

    static FindingFilter level(int level) {
        return new FindingFilter(null, level, 0);
    }

    static FindingFilter paragraph(int number) {
        return new FindingFilter(null, 0, number);
    }

    boolean shows(Diagnostic each, Sight sight) {
        return (family == null || family.equals(each.family()))
                && (level == 0 || level == Words.level(each.severity()))
                && (paragraph == 0 || paragraph == sight.paragraphOf(each.range()));
    }

    String words() {
        if (family != null) {
            return family;
        }
        return level > 0 ? LEVELS.get(level - 1) : paragraph > 0 ? "Only ¶" + paragraph : "All findings";
    }

    /// What there is to choose from in this letter: only what would show something.
    static List<FindingFilter> offered(Sight sight, int caret) {
        java.util.List<FindingFilter> all = new java.util.ArrayList<>(List.of(ALL));
        List<Diagnostic> found = sight.analysis().diagnostics();
        for (int level = 3; level >= 1; level--) {
            all.add(level(level));
        }
        all.add(paragraph(caret));
        new TreeSet<>(found.stream().map(Diagnostic::family).toList()).forEach(name -> all.add(family(name)));
        all.removeIf(each -> each != ALL && found.stream().noneMatch(one -> each.shows(one, sight)));
        return List.copyOf(all);
    }
}
