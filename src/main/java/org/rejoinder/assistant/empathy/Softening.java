package org.rejoinder.assistant.empathy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Calmer words for single expressions, in place: `rules/en/softer.txt` pairs a pattern with what says the same
/// without the sting.
final class Softening {

    private record Pair(Pattern words, String calmer) {}

    private final Supplier<List<Pair>> pairs;
    private final Supplier<Pattern> insults;

    Softening(Supplier<Lexicon> lexicon) {
        this.insults = new Once<>(
                () -> RuleBook.characters(
                        lexicon.get()
                                .expand(
                                        "\\b(?:{bad-people}|{bad-adj}|{rubbish}|{farce}|{absurd}|backbone|spine|shame|cowardice|greed|arrogance)\\b")));
        this.pairs = new Once<>(() -> Lexicon.resource("/rules/en/softer.txt")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(line -> pair(lexicon.get().expand(line)))
                .toList());
    }

    private static Pair pair(String line) {
        int arrow = line.lastIndexOf(" => ");
        int end = line.endsWith(" =>") ? line.length() - 3 : arrow;
        String calmer = line.endsWith(" =>") ? "" : line.substring(arrow + 4).strip();
        return new Pair(RuleBook.characters(line.substring(0, end).strip()), calmer);
    }

    /// The sentence with every expression that has a calmer one replaced; equal to the sentence when there is
    /// none.
    String soften(String sentence) {
        String softened = sentence;
        for (Pair pair : pairs.get()) {
            Matcher found = pair.words.matcher(softened);
            if (found.find()) {
                softened = found.replaceAll(pair.calmer);
            }
        }
        return softened.equals(sentence) ? sentence : articles(Template.tidy(softened));
    }

    /// Whether a name that is called or a verdict of contempt stands in the sentence.
    boolean insults(String sentence) {
        return insults.get().matcher(sentence).find();
    }

    /// The expressions of the sentence that would be replaced, one after the other.
    String replaced(String sentence) {
        List<String> words = new ArrayList<>();
        Stream.of(pairs.get().toArray(Pair[]::new))
                .forEach(pair -> pair.words.matcher(sentence).results().forEach(found -> words.add(found.group())));
        return String.join(" ", words);
    }

    private static String articles(String text) {
        return text.replaceAll("\\b([Aa])n (?=[bcdfgjklmnpqrstvwxyz])", "$1 ")
                .replaceAll("\\b([Aa]) (?=[aeio]|un(?!i))", "$1n ");
    }
}
