package org.rejoinder.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The change that leads from one text to another by whole words: first by lines, then by words where lines
/// differ. Time is bounded: where two texts have next to nothing in common, one replaces the other.
public final class WordDiff {

    private static final int MOST_LINES = 1_500;
    private static final int MOST_WORDS = 1_500;

    private final String before;
    private final String after;
    private final List<ChangeSet.Change> changes = new ArrayList<>();

    private WordDiff(String before, String after) {
        this.before = before;
        this.after = after;
    }

    /// The change from `before` to `after`; `between(a, b).apply(a)` is `b`.
    public static ChangeSet between(String before, String after) {
        WordDiff diff = new WordDiff(before, after);
        int prefix = prefix(before, after);
        int suffix = suffix(before, after, prefix);
        Range old = new Range(prefix, before.length() - suffix);
        Range now = new Range(prefix, after.length() - suffix);
        diff.compare(old, lines(before, old), now, lines(after, now), MOST_LINES, diff::words);
        return ChangeSet.of(before.length(), diff.aligned());
    }

    private interface Differs {
        void differ(Range old, Range now);
    }

    /// What both begin with, back to the start of a word.
    private static int prefix(String a, String b) {
        int most = Math.min(a.length(), b.length());
        int end = 0;
        while (end < most && a.charAt(end) == b.charAt(end)) {
            end++;
        }
        while (end > 0 && isWord(a.charAt(end - 1)) && (isWordAt(a, end) || isWordAt(b, end))) {
            end--;
        }
        return end;
    }

    /// What both end with, on to the end of a word.
    private static int suffix(String a, String b, int prefix) {
        int most = Math.min(a.length(), b.length()) - prefix;
        int length = 0;
        while (length < most && a.charAt(a.length() - 1 - length) == b.charAt(b.length() - 1 - length)) {
            length++;
        }
        while (length > 0
                && isWord(a.charAt(a.length() - length))
                && (isWordAt(a, a.length() - length - 1) || isWordAt(b, b.length() - length - 1))) {
            length--;
        }
        return length;
    }

    private static boolean isWordAt(String text, int at) {
        return at >= 0 && at < text.length() && isWord(text.charAt(at));
    }

    /// Halves of surrogate pairs count as word characters, so that no pair is split.
    private static boolean isWord(char unit) {
        return Character.isLetterOrDigit(unit)
                || Character.isSurrogate(unit)
                || Character.getType(unit) == Character.NON_SPACING_MARK;
    }

    private static List<Range> lines(String text, Range range) {
        List<Range> lines = new ArrayList<>();
        int start = range.from();
        while (start < range.to()) {
            int end = text.indexOf('\n', start);
            int next = end < 0 || end >= range.to() ? range.to() : end + 1;
            lines.add(new Range(start, next));
            start = next;
        }
        return lines;
    }

    private void words(Range old, Range now) {
        compare(old, words(before, old), now, words(after, now), MOST_WORDS, this::replace);
    }

    private static List<Range> words(String text, Range range) {
        List<Range> words = new ArrayList<>();
        int start = range.from();
        while (start < range.to()) {
            int end = start + 1;
            while (end < range.to() && together(text.charAt(start), text.charAt(end))) {
                end++;
            }
            words.add(new Range(start, end));
            start = end;
        }
        return words;
    }

    private static boolean together(char first, char next) {
        return (isWord(first) && isWord(next)) || (first == ' ' && next == ' ');
    }

    private void replace(Range old, Range now) {
        changes.add(new ChangeSet.Change(old.from(), old.to(), now.of(after)));
    }

    /// What is only put in or only taken out can often be told in several ways; whole lines read best.
    private List<ChangeSet.Change> aligned() {
        List<ChangeSet.Change> aligned = new ArrayList<>(changes);
        for (int i = 0; i < aligned.size(); i++) {
            ChangeSet.Change change = aligned.get(i);
            int left = i == 0 ? 0 : aligned.get(i - 1).to();
            int right = i + 1 == aligned.size()
                    ? before.length()
                    : aligned.get(i + 1).from();
            if (change.from() == change.to()) {
                aligned.set(i, insertion(change, left, right));
            } else if (change.insert().isEmpty()) {
                aligned.set(i, deletion(change, left, right));
            }
        }
        return aligned;
    }

    private ChangeSet.Change insertion(ChangeSet.Change change, int left, int right) {
        String insert = change.insert();
        int at = shift(change.from(), change.to(), insert, left, right);
        int by = Math.floorMod(at, insert.length());
        String turned = at == 0 ? insert : insert.substring(by) + insert.substring(0, by);
        return new ChangeSet.Change(change.from() + at, change.to() + at, turned);
    }

    private ChangeSet.Change deletion(ChangeSet.Change change, int left, int right) {
        int by = shift(change.from(), change.to(), before.substring(change.from(), change.to()), left, right);
        return new ChangeSet.Change(change.from() + by, change.to() + by, "");
    }

    /// How far a stretch can be moved, to the right or else to the left, to end with a line; 0 when it does or
    /// cannot.
    private int shift(int from, int to, String stretch, int left, int right) {
        int length = stretch.length();
        if (stretch.endsWith("\n")) {
            return 0;
        }
        for (int i = 0; i < length && to + i < right && before.charAt(to + i) == stretch.charAt(i); i++) {
            if (stretch.charAt(i) == '\n') {
                return i + 1;
            }
        }
        for (int i = 1; i < length && from - i >= left && before.charAt(from - i) == stretch.charAt(length - i); i++) {
            if (stretch.charAt(length - i - 1) == '\n') {
                return -i;
            }
        }
        return 0;
    }

    /// Tells `differs` each stretch of tokens that is not the same in both.
    private void compare(Range oldWhole, List<Range> old, Range newWhole, List<Range> now, int most, Differs differs) {
        Map<String, Integer> numbers = new HashMap<>();
        Sequences common = new Sequences(numbered(before, old, numbers), numbered(after, now, numbers), most);
        int i = 0;
        int j = 0;
        while (i < old.size() || j < now.size()) {
            if (i < old.size() && j < now.size() && common.keepsOld(i) && common.keepsNew(j)) {
                i++;
                j++;
                continue;
            }
            int fromOld = i;
            int fromNew = j;
            while (i < old.size() && !common.keepsOld(i)) {
                i++;
            }
            while (j < now.size() && !common.keepsNew(j)) {
                j++;
            }
            differs.differ(span(oldWhole, old, fromOld, i), span(newWhole, now, fromNew, j));
        }
    }

    private static int[] numbered(String text, List<Range> tokens, Map<String, Integer> numbers) {
        return tokens.stream()
                .mapToInt(token -> numbers.computeIfAbsent(token.of(text), word -> numbers.size()))
                .toArray();
    }

    /// From the token at `from` to the one before `to`; between tokens when there are none.
    private static Range span(Range whole, List<Range> tokens, int from, int to) {
        if (from < to) {
            return new Range(tokens.get(from).from(), tokens.get(to - 1).to());
        }
        int at = from < tokens.size() ? tokens.get(from).from() : whole.to();
        return new Range(at, at);
    }
}
