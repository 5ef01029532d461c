package org.rejoinder.assistant.empathy;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rejoinder.assistant.empathy.Thesaurus.Entry;
import org.rejoinder.assistant.empathy.Thesaurus.Said;
import org.rejoinder.text.Range;

/// An adverb that colours what was done; mostly left out.
record Adverb(String word, boolean strong, String calmer) implements Entry {

    private static final Pattern MEASURED = Pattern.compile("(?i)as|more|most|less|too|how|not|n['’]t");
    private static final Pattern VOLUME = Pattern.compile("(?i)so|very|quite|rather|pretty");

    @Override
    public List<String> keys() {
        return List.of(word.split(" ")[0]);
    }

    @Override
    public Optional<Said> in(String text, List<Word> words) {
        for (int i = 0; i < words.size(); i++) {
            int length = Word.said(word, text, words, i);
            if (length > 0 && (i == 0 || !words.get(i - 1).says(MEASURED))) {
                return Optional.of(without(text, words, i, i + length - 1));
            }
        }
        return Optional.empty();
    }

    private Said without(String text, List<Word> words, int at, int last) {
        Word here = words.get(at);
        if (!calmer.equals("-")) {
            return Said.of(text, new Range(here.from(), words.get(last).to()), calmer);
        }
        int from = at > 0 && words.get(at - 1).says(VOLUME) ? words.get(at - 1).from() : here.from();
        boolean asides = last + 1 < words.size()
                && words.get(last + 1).isComma()
                && (at == 0 || words.get(at - 1).isComma());
        int to = words.get(asides ? last + 1 : last).to();
        return Said.of(text, new Range(from, to), "");
    }
}
