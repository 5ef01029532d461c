package org.rejoinder.text;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Cuts a paragraph into sentences without breaking after common abbreviations and initials.
public final class Sentences {

    private static final Pattern NOT_AN_END = Pattern.compile(
            "(?:^|.*[\\s(])(?:Mr|Mrs|Ms|Dr|Prof|St|Sr|Jr|No|vs|etc|e\\.g|i\\.e|cf|Art|Sec|Inc|Ltd|Co|[Hh]on|Rt|Sen|Rep|Gov|Cllr|Rev|Lt|Col|Gen|Sgt|Capt|approx|[A-Z])\\.\\s*",
            Pattern.DOTALL);

    private Sentences() {}

    /// The sentences of `text` as trimmed ranges in order; blank stretches belong to none.
    public static List<Range> of(String text) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        breaks.setText(text);
        List<Range> sentences = new ArrayList<>();
        int from = 0;
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            if (to < text.length() && !endsHere(text, from, to)) {
                continue;
            }
            add(sentences, text, from, to);
            from = to;
        }
        return List.copyOf(sentences);
    }

    private static boolean endsHere(String text, int from, int to) {
        int tail = Math.max(from, to - 24);
        return !NOT_AN_END.matcher(text.substring(tail, to)).matches();
    }

    private static void add(List<Range> sentences, String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            sentences.add(new Range(start, end));
        }
    }
}
