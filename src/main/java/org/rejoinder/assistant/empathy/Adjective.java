package org.rejoinder.assistant.empathy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rejoinder.assistant.empathy.Thesaurus.Entry;
import org.rejoinder.assistant.empathy.Thesaurus.Said;
import org.rejoinder.text.Range;

/// An adjective that judges: before a noun another one or none, after "is" what a fair critic would say.
record Adjective(String word, boolean strong, String before, String after) implements Entry {

    private static final Pattern COMPARED = Pattern.compile("(?i)as|than|less|least|how|no");
    private static final Pattern VOLUME = Pattern.compile(
            "(?i)so|such|very|quite|rather|pretty|more|most|too|just|simply|really|truly|all|even|plain|downright|(?!only|early|daily|likely|family|friendly|not)\\p{L}+ly");
    private static final Pattern KEPT_VOLUME =
            Pattern.compile("(?i)very|deeply|rather|quite|so|particularly|especially");
    private static final Pattern LINKING = Pattern.compile(
            "(?i)is|are|was|were|be|been|being|am|['’]s|['’]re|['’]m|seems?|seemed|looks?|looked|feels?|felt|sounds?|sounded|becomes?|became|gets?|got|remains?|remained|grows?|grew|grown|appears?|appeared|it|them|him|her|us|me|something|nothing|anything|everything");
    private static final Pattern JOINT = Pattern.compile("(?i)and|or|but|yet|,");
    private static final Pattern GOVERNING = Pattern.compile("(?i)of|with|at|towards?|by|than");

    @Override
    public List<String> keys() {
        return List.of(word.split(" ")[0].toLowerCase(Locale.ENGLISH));
    }

    @Override
    public Optional<Said> in(String text, List<Word> words) {
        for (int i = 0; i < words.size(); i++) {
            int length = Word.said(word, text, words, i);
            if (length > 0) {
                Optional<Said> said = at(text, words, i, i + length - 1);
                if (said.isPresent()) {
                    return said;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Said> at(String text, List<Word> words, int at, int last) {
        int first = first(words, at);
        if (first > 0 && words.get(first - 1).says(COMPARED)) {
            return Optional.empty();
        }
        if (isBeforeNoun(words, last)) {
            return beforeNoun(text, words, first, at, last);
        }
        return isAfterVerb(words, first) ? afterVerb(text, words, first, at, last) : Optional.empty();
    }

    /// Where the words begin that only turn up the volume of this one.
    private static int first(List<Word> words, int at) {
        int first = at;
        while (first > 0
                && words.get(first - 1).says(VOLUME)
                && !words.get(first - 1).says(LINKING)) {
            first--;
        }
        return first;
    }

    private static boolean isBeforeNoun(List<Word> words, int at) {
        int next = at + 1;
        while (next + 1 < words.size()
                && words.get(next).says(JOINT)
                && words.get(next + 1).is("JJ.*|VBN|VBG|RB")) {
            next += 2;
        }
        while (next < words.size()
                && words.get(next).is("JJ.*|VBN|VBG|RB")
                && !words.get(next).is("NN.*")) {
            next++;
        }
        boolean opened = at == 0
                || words.get(at - 1).is("DT|PRP\\$") && !words.get(at - 1).says(LINKING);
        return next < words.size()
                && words.get(next).is("NN.*|CD")
                && !words.get(next).is("PRP.*|IN|MD|DT|TO")
                && (opened || !words.get(next).reading().matchesChunkRegex("B-NP.*|[BI]-VP"));
    }

    private Optional<Said> beforeNoun(String text, List<Word> words, int first, int at, int last) {
        Word here = words.get(at);
        boolean more = first < at && words.get(at - 1).text().matches("(?i)more|most");
        if (!before.equals("-") && more) {
            return Optional.empty();
        }
        if (!before.equals("-")) {
            return Optional.of(
                    Said.of(text, new Range(here.from(), words.get(last).to()), before));
        }
        boolean such = words.get(first).text().equalsIgnoreCase("such")
                || words.get(first).text().equalsIgnoreCase("all")
                || words.get(first).text().equalsIgnoreCase("most")
                        && at - first > 0
                        && first > 0
                        && !words.get(first - 1).is("DT|PRP.");
        int from = such && first < at ? first + 1 : first;
        boolean jointAfter = words.get(last + 1).says(JOINT);
        boolean jointBefore = from > 1
                && words.get(from - 1).says(JOINT)
                && words.get(from - 2).is("JJ.*|VBN|VBG");
        if (jointBefore) {
            return Optional.of(Said.of(
                    text, new Range(words.get(from - 2).to(), words.get(last).to()), ""));
        }
        int to = words.get(jointAfter ? last + 2 : last + 1).from();
        return Optional.of(Said.of(text, new Range(words.get(from).from(), to), ""));
    }

    /// Whether it says how something is: after "is", or joined to another that does.
    private static boolean isAfterVerb(List<Word> words, int first) {
        int at = first - 1;
        while (at > 0 && words.get(at).says(JOINT)) {
            at--;
            while (at > 0 && !words.get(at).says(LINKING) && words.get(at).is("JJ.*|RB.*|VBN|VBG|NN")) {
                at--;
            }
        }
        return at >= 0 && words.get(at).says(LINKING);
    }

    private Optional<Said> afterVerb(String text, List<Word> words, int first, int at, int last) {
        boolean single = after.indexOf(' ') < 0;
        boolean governs = last + 1 < words.size() && words.get(last + 1).says(GOVERNING);
        boolean measured = words.get(first).text().matches("(?i)so|too|more|most|such") && first < at;
        if (after.equals("-") || !single && (governs || measured)) {
            return Optional.empty();
        }
        int from = first < at && single && words.get(at - 1).says(KEPT_VOLUME) ? at : first;
        int kept = measured ? at : from;
        return Optional.of(
                Said.of(text, new Range(words.get(kept).from(), words.get(last).to()), after));
    }
}
