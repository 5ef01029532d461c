package org.rejoinder.assistant.live;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rejoinder.assistant.Coverage;
import org.rejoinder.assistant.Diagnostic;
import org.rejoinder.assistant.Rebuttal;
import org.rejoinder.text.Range;
import org.rejoinder.text.Stretch;

/// Where what was said of one text stands in the next: what lies behind a change moves with it, and what no
/// longer has its words is dropped.
final class Moved {

    private final Stretch change;
    private final String after;

    private Moved(String before, String after) {
        this.change = Stretch.between(before, after);
        this.after = after;
    }

    static Moved between(String before, String after) {
        return new Moved(before, after);
    }

    List<Diagnostic> diagnostics(List<Diagnostic> standing) {
        return standing.stream().map(this::diagnostic).filter(Objects::nonNull).toList();
    }

    List<Rebuttal> rebuttals(List<Rebuttal> standing) {
        return standing.stream().map(this::rebuttal).filter(Objects::nonNull).toList();
    }

    private @Nullable Diagnostic diagnostic(Diagnostic d) {
        int by = by(d.scope());
        int least = Math.min(d.scope().from(), d.range().from());
        Diagnostic there = d.shifted(Math.max(by, -least));
        return stands(there.scope(), there.scopeText()) ? there : null;
    }

    private @Nullable Rebuttal rebuttal(Rebuttal r) {
        Range there = there(r.range());
        return stands(there, r.quote()) ? r.at(there, coverage(r.coverage())) : null;
    }

    private Coverage coverage(Coverage c) {
        List<Range> sentences = c.sentences().stream()
                .map(this::there)
                .filter(range -> range.to() <= after.length())
                .toList();
        return new Coverage(c.state(), c.paragraphs(), sentences, c.confidence(), c.pinnedBy());
    }

    private Range there(Range range) {
        return range.shift(Math.max(by(range), -range.from()));
    }

    private int by(Range range) {
        return range.to() <= change.from() ? 0 : change.moves();
    }

    private boolean stands(Range range, String words) {
        return range.to() <= after.length() && after.startsWith(words, range.from());
    }
}
