package org.rejoinder.assistant.empathy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.languagetool.AnalyzedSentence;
import org.languagetool.AnalyzedTokenReadings;
import org.rejoinder.assistant.language.English;

/// A word of a text with where it stands, what it can be, and as what it is most likely meant there: a Penn Treebank
/// tag, or nothing.
record Word(String text, int from, int to, AnalyzedTokenReadings reading, Supplier<String> meant) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}'’-]+");

    static List<Word> of(String text, English english) {
        List<Word> words = new ArrayList<>();
        int at = 0;
        for (AnalyzedSentence sentence : english.analyze(text)) {
            // Few words are asked how they are meant, and telling it takes longer than all the rest.
            Supplier<Map<Integer, String>> meant = new Once<>(() -> english.meant(sentence.getText()));
            for (AnalyzedTokenReadings token : sentence.getTokensWithoutWhitespace()) {
                if (!token.isSentenceStart() && !token.getToken().isEmpty()) {
                    int from = token.getStartPos();
                    words.add(new Word(token.getToken(), at + from, at + token.getEndPos(), token, () -> meant.get()
                            .getOrDefault(from, "")));
                }
            }
            at += sentence.getText().length();
        }
        return words;
    }

    boolean is(String tags) {
        return reading.matchesPosTagRegex(tags);
    }

    /// Whether it is meant as a noun here, not only able to be one.
    boolean meantAsNoun() {
        return meant.get().startsWith("NN");
    }

    boolean says(Pattern words) {
        return words.matcher(text).matches();
    }

    boolean isComma() {
        return text.equals(",");
    }

    boolean inNoun() {
        return reading.matchesChunkRegex("[BIE]-NP.*");
    }

    boolean beginsNoun() {
        return reading.matchesChunkRegex("B-NP.*");
    }

    boolean goesOn(Word next) {
        return inNoun() && next.inNoun() && !next.beginsNoun();
    }

    /// Whether a wording has no word that its sentence had not: something was only left out.
    static boolean onlyLeftOut(String sentence, String wording) {
        return said(sentence).containsAll(said(wording));
    }

    private static Set<String> said(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ENGLISH))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    /// How many words from this one on say exactly `said`; 0 when they do not.
    static int said(String said, String text, List<Word> words, int first) {
        int end = words.get(first).from() + said.length();
        if (!text.regionMatches(true, words.get(first).from(), said, 0, said.length())) {
            return 0;
        }
        int last = first;
        while (last + 1 < words.size() && words.get(last).to() < end) {
            last++;
        }
        return words.get(last).to() == end ? last - first + 1 : 0;
    }
}
