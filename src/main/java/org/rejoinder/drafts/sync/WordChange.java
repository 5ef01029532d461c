package org.rejoinder.drafts.sync;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rejoinder.text.ChangeSet;
import org.rejoinder.text.ChangeSet.Change;

/// The difference of two texts by words, as a change of the first.
final class WordChange {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}_]+|\\n|[^\\S\\n]+|.", Pattern.DOTALL);
    private static final int MOST_WORDS = 20_000;

    private WordChange() {}

    static ChangeSet between(String before, String after) {
        int start = 0;
        int shorter = Math.min(before.length(), after.length());
        while (start < shorter && before.charAt(start) == after.charAt(start)) {
            start++;
        }
        start = wordStart(before, after, start);
        int tail = 0;
        while (tail < shorter - start
                && before.charAt(before.length() - 1 - tail) == after.charAt(after.length() - 1 - tail)) {
            tail++;
        }
        return middle(before, after, start, before.length() - tail, after.length() - tail);
    }

    private static int wordStart(String before, String after, int start) {
        int at = start;
        while (at > 0 && (isInWord(before, at) || isInWord(after, at))) {
            at--;
        }
        return at;
    }

    private static boolean isInWord(String text, int at) {
        return at < text.length()
                && Character.isLetterOrDigit(text.charAt(at - 1))
                && Character.isLetterOrDigit(text.charAt(at));
    }

    private static ChangeSet middle(String before, String after, int from, int to, int afterTo) {
        List<String> old = words(before.substring(from, to));
        List<String> now = words(after.substring(from, afterTo));
        if (old.size() + now.size() > MOST_WORDS) {
            return ChangeSet.replace(before.length(), from, to, after.substring(from, afterTo));
        }
        List<Change> changes = new ArrayList<>();
        int[] starts = starts(old, from);
        for (AbstractDelta<String> delta : DiffUtils.diff(
                        old, now, MyersDiffWithLinearSpace.factory().create())
                .getDeltas()) {
            int first = delta.getSource().getPosition();
            int end = first + delta.getSource().size();
            changes.add(new Change(
                    starts[first],
                    starts[end],
                    String.join("", delta.getTarget().getLines())));
        }
        return ChangeSet.of(before.length(), changes);
    }

    private static int[] starts(List<String> words, int from) {
        int[] starts = new int[words.size() + 1];
        starts[0] = from;
        for (int at = 0; at < words.size(); at++) {
            starts[at + 1] = starts[at] + words.get(at).length();
        }
        return starts;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            words.add(word.group());
        }
        return words;
    }
}
