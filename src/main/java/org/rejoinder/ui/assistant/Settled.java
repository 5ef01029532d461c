package org.rejoinder.ui.assistant;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rejoinder.account.User;
import org.rejoinder.collab.History.Attribution;
import org.rejoinder.collab.History.Span;
import org.rejoinder.text.Paragraph;
import org.rejoinder.text.Paragraphs;
import org.rejoinder.text.Range;
import org.rejoinder.text.Sentences;
import org.rejoinder.ui.desk.Authors;
import org.rejoinder.ui.desk.Desk;
import org.rejoinder.ui.desk.Words;

/// A wording that was taken and still stands in the letter: the sentence it is in, and how it came there.
record Settled(String id, Range range, String quote, String note) {

    private static final String ORIGIN = "finding:";

    /// All of a letter's, newest first. It replays the letter's log, so it is asked only while somebody looks.
    static List<Settled> of(Desk desk, Authors authors, String letterId, User me) {
        Attribution attribution = desk.history().attribution(letterId);
        String text = desk.history().at(letterId, attribution.version()).text();
        Map<String, Span> taken = new LinkedHashMap<>();
        for (Span span : attribution.spans()) {
            if (span.origin() != null && span.origin().startsWith(ORIGIN)) {
                taken.merge(span.origin(), span, (first, second) -> first);
            }
        }
        Authors.Seen seen = authors.seenBy(me);
        Instant now = Instant.now();
        List<Span> spans = new ArrayList<>(taken.values());
        spans.sort(Comparator.comparing(Span::at).reversed());
        return spans.stream().map(span -> told(span, text, seen, now)).toList();
    }

    private static Settled told(Span span, String text, Authors.Seen seen, Instant now) {
        Range sentence = sentence(text, span.range());
        String came = seen.cameBy(span.origin(), span.authorId());
        String note =
                came.substring(0, 1).toUpperCase(Locale.ENGLISH) + came.substring(1) + ", " + Words.ago(span.at(), now);
        return new Settled("s" + span.origin(), sentence, sentence.of(text), note);
    }

    private static Range sentence(String text, Range words) {
        for (Paragraph paragraph : Paragraphs.of(text)) {
            int start = paragraph.range().from();
            if (start <= words.from() && words.from() < paragraph.range().to()) {
                return Sentences.of(paragraph.text()).stream()
                        .map(each -> each.shift(start))
                        .filter(each -> each.to() > words.from())
                        .findFirst()
                        .orElse(words);
            }
        }
        return words;
    }
}
