package org.rejoinder.assistant.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rejoinder.text.Range;

/// The words of a Markdown paragraph without its marks, and where each of them stands in the source.
///
/// Code and addresses become a neutral noun; what a rule says of them is not meant (`isOriginal` is false
/// there). Carriage returns are left out, so that a sentence ends at a line's end whichever way lines end.
public final class Prose {

    private static final String STAND_IN = "code";
    private static final Pattern MARKS = Pattern.compile("""
            (?<code>(`+)(?:(?!\\2)[\\s\\S])+?\\2)\
            |(?<image>!\\[[^\\]\\n]*\\]\\([^)\\s]*(?:\\s+"[^"\\n]*")?\\))\
            |(?<target>\\]\\([^)\\s]*(?:\\s+"[^"\\n]*")?\\)|\\]\\[[^\\]\\n]*\\])\
            |(?<item>(?:^|\\n)[ \\t]*(?:[-*+]|\\d{1,9}[.)])[ \\t]+(?:\\[[ xX]\\][ \\t]+)?)\
            |(?<line>(?:^|(?<=\\n))[ \\t]*(?:\\#{1,6}[ \\t]+|(?:>[ \\t]?)+))\
            |(?<tag><(?:https?://|mailto:)[^>\\s]+>|</?[a-zA-Z][^<>\\n]{0,200}>)\
            |(?<emphasis>\\*{1,3}|~~|(?<![\\p{L}\\p{N}])_{1,3}(?=\\S)|(?<=\\S)_{1,3}(?![\\p{L}\\p{N}]))\
            |(?<escape>\\\\(?=[\\\\`*_{}\\[\\]()#+\\-.!>~|]))""");
    private static final Pattern LINK_OPEN =
            Pattern.compile("\\[(?=[^\\]\\n]*\\](?:\\([^)\\s]*(?:\\s+\"[^\"\\n]*\")?\\)|\\[))");

    private final String source;
    private final StringBuilder plain = new StringBuilder();
    private int[] origin = new int[64];
    private final List<Range> standIns = new ArrayList<>();

    private Prose(String source) {
        this.source = source;
    }

    public static Prose of(String markdown) {
        Prose prose = new Prose(markdown);
        prose.read();
        return prose;
    }

    /// The text as it is given to LanguageTool.
    public String plain() {
        return plain.toString();
    }

    public String source() {
        return source;
    }

    /// Where a stretch of the plain text stands in the source; marks at its edges stay outside.
    public Range inSource(int from, int to) {
        int start = from < plain.length() ? origin[from] : source.length();
        int end = to > from ? originEnd(to - 1) : start;
        return new Range(start, Math.max(start, end));
    }

    /// Whether the stretch of plain text is made of the writer's own words only.
    public boolean isOriginal(int from, int to) {
        Range asked = new Range(from, to);
        return standIns.stream().noneMatch(asked::overlaps);
    }

    private int originEnd(int last) {
        for (Range standIn : standIns) {
            if (standIn.from() <= last && last < standIn.to()) {
                return standIn.to() < plain.length() ? origin[standIn.to()] : source.length();
            }
        }
        return origin[last] + 1;
    }

    private void read() {
        Matcher marks = MARKS.matcher(source);
        int at = 0;
        while (marks.find()) {
            words(at, marks.start());
            mark(marks);
            at = marks.end();
        }
        words(at, source.length());
    }

    private void mark(Matcher marks) {
        if (marks.group("code") != null) {
            standIn(STAND_IN, marks.start());
        } else if (marks.group("tag") != null && marks.group("tag").contains(":")) {
            standIn(STAND_IN, marks.start());
        } else if (marks.group("item") != null && marks.start() > 0) {
            standIn("\n\n", marks.start());
        } else if (marks.group("emphasis") != null && marks.group().startsWith("*") && loneStar(marks)) {
            words(marks.start(), marks.end());
        }
    }

    private boolean loneStar(Matcher marks) {
        boolean spaceBefore = marks.start() == 0 || Character.isWhitespace(source.charAt(marks.start() - 1));
        boolean spaceAfter = marks.end() == source.length() || Character.isWhitespace(source.charAt(marks.end()));
        return spaceBefore && spaceAfter;
    }

    private void standIn(String word, int at) {
        int from = plain.length();
        for (int i = 0; i < word.length(); i++) {
            add(word.charAt(i), at);
        }
        standIns.add(new Range(from, plain.length()));
    }

    private void words(int from, int to) {
        Matcher open = LINK_OPEN
                .matcher(source)
                .region(from, Math.min(source.length(), to))
                .useTransparentBounds(true);
        int at = from;
        while (open.find()) {
            copy(at, open.start());
            at = open.end();
        }
        copy(at, to);
    }

    private void copy(int from, int to) {
        for (int i = from; i < to; i++) {
            if (source.charAt(i) != '\r') {
                add(source.charAt(i), i);
            }
        }
    }

    private void add(char letter, int at) {
        if (plain.length() == origin.length) {
            origin = Arrays.copyOf(origin, origin.length * 2);
        }
        origin[plain.length()] = at;
        plain.append(letter);
    }
}
