package org.rejoinder.assistant;

import java.util.Optional;
import org.rejoinder.text.Range;

/// Finds words that were quoted in the text they were quoted from.
public final class Quotation {

    private static final int SHORTEST = 2;

    private Quotation() {}

    /// Where `quote` stands in `text`, counting any stretch of white space as one blank, curly quotation marks
    /// as straight ones and dashes as hyphens; empty when it is absent, ambiguous or shorter than 2 characters.
    public static Optional<Range> in(String text, String quote) {
        Folded words = Folded.of(quote.strip());
        if (words.text.length() < SHORTEST) {
            return Optional.empty();
        }
        Folded all = Folded.of(text);
        int at = all.text.indexOf(words.text);
        if (at < 0 || all.text.indexOf(words.text, at + 1) >= 0) {
            return Optional.empty();
        }
        return Optional.of(new Range(all.starts[at], all.ends[at + words.text.length() - 1]));
    }

    private record Folded(String text, int[] starts, int[] ends) {

        static Folded of(String text) {
            StringBuilder folded = new StringBuilder(text.length());
            int[] starts = new int[text.length()];
            int[] ends = new int[text.length()];
            for (int i = 0; i < text.length(); i++) {
                char c = fold(text.charAt(i));
                int last = folded.length() - 1;
                if (c == ' ' && last >= 0 && folded.charAt(last) == ' ') {
                    ends[last] = i + 1;
                    continue;
                }
                starts[last + 1] = i;
                ends[last + 1] = i + 1;
                folded.append(c);
            }
            return new Folded(folded.toString(), starts, ends);
        }

        private static char fold(char c) {
            if (Character.isWhitespace(c) || c == '\u00a0') {
                return ' ';
            }
            return switch (c) {
                case '\u201c', '\u201d', '\u201e' -> '"';
                case '\u2018', '\u2019' -> '\'';
                case '\u2010', '\u2011', '\u2013', '\u2014' -> '-';
                default -> c;
            };
        }
    }
}
