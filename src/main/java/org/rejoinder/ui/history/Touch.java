package org.rejoinder.ui.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rejoinder.collab.History.Span;
import org.rejoinder.text.Paragraph;
import org.rejoinder.text.Paragraphs;
import org.rejoinder.text.Range;
import org.rejoinder.ui.desk.Authors;

/// Who changed a paragraph, the last one first, when that was, and where the last change came from in words.
record Touch(List<String> authorIds, Instant at, String cameBy) {

    /// By the number of the paragraph in `text`; those that nobody touched are absent.
    static Map<Integer, Touch> of(String text, List<Span> touched, Authors.Seen seen) {
        Map<Integer, Touch> touches = new HashMap<>();
        int first = 0;
        for (Paragraph paragraph : Paragraphs.of(text)) {
            Range range = paragraph.range();
            while (first < touched.size() && touched.get(first).range().to() < range.from()) {
                first++;
            }
            List<Span> within = within(range, touched, first);
            if (!within.isEmpty()) {
                touches.put(paragraph.number(), of(within, seen));
            }
        }
        return touches;
    }

    /// Those inside it, else the one that ends just before it: words that went from its beginning.
    private static List<Span> within(Range range, List<Span> touched, int first) {
        List<Span> within = new ArrayList<>();
        for (int i = first; i < touched.size() && touched.get(i).range().from() < range.to(); i++) {
            if (touched.get(i).range().to() > range.from()) {
                within.add(touched.get(i));
            }
        }
        if (within.isEmpty()
                && first < touched.size()
                && touched.get(first).range().to() == range.from()) {
            within.add(touched.get(first));
        }
        return within;
    }

    private static Touch of(List<Span> within, Authors.Seen seen) {
        List<Span> latest = within.stream()
                .sorted(Comparator.comparingLong(Span::version).reversed())
                .toList();
        Span last = latest.getFirst();
        List<String> ids = latest.stream().map(Span::authorId).distinct().toList();
        return new Touch(ids, last.at(), seen.cameBy(last.origin(), last.authorId()));
    }
}
