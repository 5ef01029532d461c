package org.rejoinder.ui.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rejoinder.account.User;
import org.rejoinder.collab.History.Attribution;
import org.rejoinder.collab.History.Span;
import org.rejoinder.text.Range;
import org.rejoinder.ui.desk.Authors;
import org.rejoinder.ui.desk.Bench;
import org.rejoinder.ui.editor.LetterEditor.Authored;

/// Who wrote what, in the letter itself: each stretch in its author's colour, until it is put away again. It
/// tells how things stood when it was asked for.
final class WhoWrote {

    /// More stretches than a reader can tell apart; beyond it those of one author are told as one.
    static final int MOST = 3_000;

    private final Bench bench;
    private boolean on;

    WhoWrote(Bench bench) {
        this.bench = bench;
        bench.editor().on("authors-asked", this::show);
        bench.editor().on("authors-ended", () -> on = false);
    }

    boolean on() {
        return on;
    }

    void toggle() {
        if (on) {
            end();
        } else {
            show();
        }
    }

    void end() {
        if (on) {
            on = false;
            bench.editor().endAuthors();
        }
    }

    private record Read(long version, List<Authored> spans) {}

    private void show() {
        on = true;
        String letterId = bench.letter().id();
        User me = bench.me();
        bench.away(() -> read(letterId, me), read -> {
            if (on && bench.letter().id().equals(letterId)) {
                bench.editor().showAuthors(read.version(), read.spans());
            }
        });
    }

    private Read read(String letterId, User me) {
        Attribution attribution = bench.desk().history().attribution(letterId);
        return new Read(
                attribution.version(),
                told(bounded(attribution.spans()), bench.authors().seenBy(me)));
    }

    static List<Authored> told(List<Span> spans, Authors.Seen seen) {
        Map<String, Integer> colors =
                seen.colors(spans.stream().map(Span::authorId).toList());
        return spans.stream()
                .map(span -> new Authored(
                        span.range().from(),
                        span.range().to(),
                        seen.name(span.authorId()),
                        colors.getOrDefault(span.authorId(), 6),
                        span.at().toString(),
                        seen.cameBy(span.origin(), span.authorId())))
                .toList();
    }

    /// At most `MOST` stretches: where there are more, neighbours of one author become one, and what is still
    /// too much at the end is left out.
    static List<Span> bounded(List<Span> spans) {
        if (spans.size() <= MOST) {
            return spans;
        }
        List<Span> fewer = new ArrayList<>();
        for (Span span : spans) {
            if (!fewer.isEmpty() && fewer.getLast().authorId().equals(span.authorId())) {
                fewer.add(joined(fewer.removeLast(), span));
            } else {
                fewer.add(span);
            }
        }
        return fewer.subList(0, Math.min(MOST, fewer.size()));
    }

    private static Span joined(Span one, Span next) {
        Span latest = one.version() >= next.version() ? one : next;
        return new Span(
                new Range(one.range().from(), next.range().to()),
                one.authorId(),
                one.authorName(),
                latest.version(),
                latest.at(),
                null);
    }
}
