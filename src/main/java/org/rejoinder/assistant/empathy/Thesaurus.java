package org.rejoinder.assistant.empathy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rejoinder.assistant.language.English;
import org.rejoinder.text.Range;

/// What a calm and firm writer would say in the place of a harsh word or a set phrase, in the form in which it stands.
///
/// `rules/en/thesaurus/*.txt` has a line for each: the word in its base form, what it is (`adj`, `noun`, `person`,
/// `verb`, `adv`, `phrase`), whether it is harsh wherever it stands (`strong`) or depends on the sentence (`weak`), the
/// calmer words, and a sentence that shows the harsh one.
final class Thesaurus {

    static final List<String> FILES = List.of("adjectives", "nouns", "verbs", "phrases");

    private static final int MOST_SAID = 8;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d][\\p{L}\\d-]*");

    private final English english;
    private final Once<Map<String, List<Entry>>> entries;

    Thesaurus(English english) {
        this.english = english;
        this.entries = new Once<>(() -> indexed(english));
    }

    /// Where a harsh word stands, and the text with the calmer one in its place.
    record Said(Range range, String text) {

        /// The text with other words in this range.
        static Said of(String text, Range range, String instead) {
            String said = Template.tidy(text.substring(0, range.from()) + instead + text.substring(range.to()));
            return new Said(range, Softening.articles(said, text));
        }
    }

    /// A line of the data.
    interface Entry {

        /// Whether the word is harsh wherever it stands.
        boolean strong();

        /// The words by one of which a text that has the entry can be told, in small letters.
        List<String> keys();

        /// What the text is with the calmer words in the first place where they fit.
        Optional<Said> in(String text, List<Word> words);
    }

    private static Map<String, List<Entry>> indexed(English english) {
        Map<String, List<Entry>> indexed = new HashMap<>();
        for (String file : FILES) {
            for (DataLines line : DataLines.of("/rules/en/thesaurus/" + file + ".txt", "")) {
                Entry entry = Entries.read(line.text(), english);
                entry.keys().forEach(key -> indexed.computeIfAbsent(key, added -> new ArrayList<>())
                        .add(entry));
            }
        }
        return indexed;
    }

    /// The text with every harsh word said calmly, weak ones too where they are asked for; equal to the text when
    /// there is none.
    String calmly(String text, boolean weak) {
        return steps(text, weak).reduce((one, next) -> next).orElseThrow().text();
    }

    /// The harsh words of the text, as one text.
    String harsh(String text) {
        List<Said> steps = steps(text, true).toList();
        return IntStream.range(1, steps.size())
                .mapToObj(i -> steps.get(i).range().of(steps.get(i - 1).text()))
                .collect(Collectors.joining(" "));
    }

    /// The text as it stands, then with one harsh word after the other said calmly.
    private Stream<Said> steps(String text, boolean weak) {
        return Stream.iterate(
                        Optional.of(new Said(new Range(0, 0), text)),
                        Optional::isPresent,
                        said -> said.flatMap(before -> first(before.text(), weak)))
                .flatMap(Optional::stream)
                .limit(MOST_SAID + 1L);
    }

    /// The first harsh word: of set phrases before single words, since they say more.
    Optional<Said> first(String text, boolean weak) {
        List<Entry> near = near(text, weak);
        if (near.isEmpty()) {
            return Optional.empty();
        }
        List<Word> words = Word.of(text, english);
        return near.stream().flatMap(entry -> entry.in(text, words).stream()).findFirst();
    }

    private List<Entry> near(String text, boolean weak) {
        Map<String, List<Entry>> known = entries.get();
        return WORD.matcher(text.toLowerCase(Locale.ENGLISH).replace('’', '\''))
                .results()
                .flatMap(word -> known.getOrDefault(word.group(), List.of()).stream())
                .filter(entry -> weak || entry.strong())
                .distinct()
                .sorted((one, other) -> Boolean.compare(other instanceof Saying, one instanceof Saying))
                .toList();
    }
}
