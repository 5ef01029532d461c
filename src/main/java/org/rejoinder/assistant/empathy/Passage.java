package org.rejoinder.assistant.empathy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rejoinder.assistant.language.Prose;
import org.rejoinder.text.Paragraph;
import org.rejoinder.text.Range;
import org.rejoinder.text.Sentences;

/// One paragraph as the checklist sees it: its sentences with their moves, and counts. Depends on the
/// paragraph's text alone.
record Passage(List<Said> sentences, int words, int syllables, int i, int you, int we, int openSlots) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’\\-][\\p{L}\\p{N}]+)*");
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+", Pattern.CASE_INSENSITIVE);
    private static final Pattern SELF = Pattern.compile("(?i)i|me|my|mine|myself|i['’](?:m|ve|d|ll)");
    private static final Pattern OTHER =
            Pattern.compile("(?i)you|your|yours|yourself|yourselves|you['’](?:re|ve|d|ll)");
    private static final Pattern BOTH = Pattern.compile("(?i)we|us|our|ours|ourselves|we['’](?:re|ve|d|ll)");
    private static final Pattern OPEN_QUESTION = Pattern.compile(
            "(?i)(?:^|[,;:–—]\\s*(?:and )?|^and |^so )(?:what|how(?! (?:dare|can you|could you|many more))|which|where|in what way|under (?:which|what) conditions)\\b(?!.*n['’]t).*\\?");
    static final Pattern SLOT = Pattern.compile("\\[[^\\]\\[\\n]{1,80}\\](?![(\\[])");

    /// A sentence: where it stands in its paragraph, its plain words, how many, what it does.
    record Said(Range range, String text, int words, Set<Move> moves, boolean openQuestion, boolean firstPerson) {

        boolean does(Move move) {
            return moves.contains(move);
        }
    }

    static Passage of(Paragraph paragraph) {
        Prose prose = Prose.of(paragraph.text());
        String plain = prose.plain();
        List<Said> sentences = new ArrayList<>();
        for (Range range : Sentences.of(plain)) {
            sentences.add(said(prose.inSource(range.from(), range.to()), range.of(plain)));
        }
        return new Passage(
                List.copyOf(sentences),
                count(WORD, plain),
                syllables(plain),
                words(plain, SELF),
                words(plain, OTHER),
                words(plain, BOTH),
                slots(paragraph));
    }

    private static int slots(Paragraph paragraph) {
        return paragraph.ownVoice() ? count(SLOT, paragraph.text()) : 0;
    }

    private static Said said(Range range, String text) {
        Set<Move> moves = EnumSet.noneOf(Move.class);
        for (Move move : Move.values()) {
            if (move.in(text)) {
                moves.add(move);
            }
        }
        boolean first = words(text, SELF) + words(text, BOTH) > 0;
        return new Said(
                range,
                text,
                count(WORD, text),
                moves,
                OPEN_QUESTION.matcher(text).find(),
                first);
    }

    private static int count(Pattern pattern, String text) {
        return (int) pattern.matcher(text).results().count();
    }

    private static int words(String text, Pattern kind) {
        Matcher words = WORD.matcher(text);
        int found = 0;
        while (words.find()) {
            found += kind.matcher(words.group()).matches() ? 1 : 0;
        }
        return found;
    }

    private static int syllables(String text) {
        Matcher words = WORD.matcher(text);
        int all = 0;
        while (words.find()) {
            String word = words.group();
            int vowels = count(VOWELS, word);
            boolean silent = vowels > 1 && word.endsWith("e") && !word.endsWith("le");
            all += Math.max(1, silent ? vowels - 1 : vowels);
        }
        return all;
    }
}
