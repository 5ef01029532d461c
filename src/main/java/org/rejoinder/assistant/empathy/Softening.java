package org.rejoinder.assistant.empathy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rejoinder.assistant.language.English;
import org.rejoinder.text.Range;

/// Calmer words for single expressions, in place: `rules/en/softer.txt` pairs a pattern with what says the same
/// without the sting; `rules/en/milder.txt` goes further, for where that was not enough, and
/// `rules/en/plainest.txt` as far as it goes. `rules/en/insults.txt` comes before them all: names that are called.
final class Softening {

    private static final Pattern ARTICLE = Pattern.compile("\\b(?<a>[Aa]n?) (?<word>[\\p{L}]+)");

    private static final Pattern LATE_NOT = Pattern.compile(
            "(?i)\\b(have|has|had|will|would|can|could|may|might|must|should|is|are|was|were|am)((?: \\p{L}+ly)?) (been|be|being) not (?=\\p{L})");

    private static final Pattern PAIR = Pattern.compile("\\b(\\p{L}+), +(\\p{L}+)\\b");

    private final Remembered<String> known = new Remembered<>();
    private final Remembered<String> knownMilder = new Remembered<>();
    private final Supplier<List<Calmer>> names;
    private final Supplier<List<Calmer>> pairs;
    private final Supplier<List<Calmer>> milder;
    private final Supplier<List<Calmer>> plainest;
    private final Supplier<Pattern> insults;
    private final Supplier<KeyWords> insulting;
    private final Epithets epithets;

    Softening(Supplier<Lexicon> lexicon, English english) {
        this.insults = new Once<>(
                () -> RuleBook.characters(
                        lexicon.get()
                                .expand(
                                        "\\b(?:{bad-people}|{bad-adj}|{rubbish}|{farce}|{absurd}|{sting}|{oaf}|{oafs}|{clowns}|{brutes})\\b")));
        this.insulting = new Once<>(() -> lexicon.get().keyWords("insulting"));
        this.epithets = new Epithets(english, lexicon);
        this.names = new Once<>(() -> read("insults.txt", "strong", lexicon.get(), english));
        this.pairs = new Once<>(() -> read("softer.txt", "strong", lexicon.get(), english));
        this.milder = new Once<>(() -> read("milder.txt", "weak", lexicon.get(), english));
        this.plainest = new Once<>(() -> read("plainest.txt", "", lexicon.get(), english));
    }

    private static List<Calmer> read(String file, String heading, Lexicon lexicon, English english) {
        return DataLines.of("/rules/en/" + file, heading).stream()
                .map(line -> Calmer.of(lexicon.expand(line.text()), english, line.below()))
                .toList();
    }

    /// The sentence with every expression that has a calmer one replaced; equal to the sentence when there is
    /// none.
    String soften(String sentence) {
        return known.get(sentence, () -> twice(sentence));
    }

    /// The sentence without the names that it calls and its words of contempt; equal to it when it has none.
    String courteous(String sentence) {
        if (!insulting.get().in(sentence)) {
            return sentence;
        }
        String left = said(names.get(), said(names.get(), sentence));
        String said = epithets.without(left);
        return said.equals(left) ? left : articles(Template.tidy(said), sentence);
    }

    /// None where no word of them is there, which is so of most sentences: it costs much less to look for.
    private Stream<Calmer> namesIn(String sentence) {
        return insulting.get().in(sentence) ? names.get().stream() : Stream.of();
    }

    /// The softened sentence with plainer words for whatever else in it may sting.
    String milder(String sentence) {
        return knownMilder.get(sentence, () -> soften(said(milder.get(), soften(sentence))));
    }

    /// The sentence in the plainest words there are for what may sting.
    String plainest(String sentence) {
        return said(plainest.get(), milder(sentence));
    }

    /// The words that have a plainer expression, as one text.
    String plainly(String sentence) {
        return plainest.get().stream()
                .flatMap(pair -> pair.first(sentence).stream())
                .map(range -> range.of(sentence))
                .collect(Collectors.joining(" "));
    }

    private String twice(String sentence) {
        String once = said(pairs.get(), sentence);
        return once.equals(sentence) ? sentence : said(pairs.get(), once);
    }

    private static String said(List<Calmer> otherwise, String sentence) {
        String softened = sentence;
        for (Calmer pair : otherwise) {
            softened = pair.in(softened);
        }
        String ordered = LATE_NOT.matcher(commas(softened, sentence)).replaceAll("$1$2 not $3 ");
        return ordered.equals(sentence) ? sentence : articles(Template.tidy(ordered), sentence);
    }

    /// Without a comma that stood between two adjectives of which the second is gone.
    private static String commas(String softened, String sentence) {
        return PAIR.matcher(softened)
                .replaceAll(found -> Matcher.quoteReplacement(
                        sentence.matches("(?s).*\\b" + found.group(1) + ", [\\p{L}-]+ " + found.group(2) + "\\b.*")
                                        && !sentence.contains(found.group())
                                ? found.group(1) + " " + found.group(2)
                                : found.group()));
    }

    /// Where somebody is first called a name or something a word of contempt, whatever else is said.
    Optional<Range> called(String sentence) {
        return namesIn(sentence)
                .filter(Calmer::strong)
                .flatMap(name -> name.first(sentence).stream())
                .findFirst()
                .or(() -> insulting.get().in(sentence) ? epithets.called(sentence) : Optional.empty());
    }

    /// The first expression that is a sign of a sharp manner, weak ones too when they count.
    Optional<Range> sting(String sentence, boolean weak) {
        Stream<Calmer> signs =
                Stream.concat(namesIn(sentence), pairs.get().stream()).filter(pair -> pair.strong() || weak);
        Stream<Calmer> more = weak ? milder.get().stream().filter(Calmer::strong) : Stream.of();
        return Stream.concat(signs, more)
                .flatMap(pair -> pair.first(sentence).stream())
                .findFirst();
    }

    /// Whether a name that is called or a verdict of contempt stands in the sentence.
    boolean insults(String sentence) {
        return insults.get().matcher(sentence).find();
    }

    /// Where a name is called, a verdict of contempt stands, or an expression that has a plainer one.
    List<Range> stings(String sentence) {
        List<Range> stings = new ArrayList<>();
        insults.get().matcher(sentence).results().forEach(found -> stings.add(new Range(found.start(), found.end())));
        milder.get().stream()
                .filter(Calmer::strong)
                .flatMap(pair -> pair.first(sentence).stream())
                .forEach(stings::add);
        return stings;
    }

    /// Whether an expression is left that has a plainer one and is a sign of a sharp manner.
    boolean sharp(String sentence) {
        return milder.get().stream()
                .anyMatch(pair -> pair.strong() && pair.first(sentence).isPresent());
    }

    /// Where the sentence has expressions that would be replaced, together with `others`, as one text without
    /// what lies between.
    String replaced(String sentence, List<Range> others) {
        BitSet covered = new BitSet(sentence.length());
        others.forEach(range -> covered.set(range.from(), range.to()));
        Stream.concat(pairs.get().stream(), milder.get().stream()).forEach(pair -> pair.words()
                .matcher(sentence)
                .results()
                .forEach(found -> covered.set(found.start(), found.end())));
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < sentence.length(); i++) {
            if (covered.get(i)) {
                words.append(sentence.charAt(i));
            } else if (i > 0 && covered.get(i - 1)) {
                words.append(' ');
            }
        }
        return words.toString();
    }

    /// "a" and "an" as the words that now follow them want it; what stood in the sentence stays.
    static String articles(String text, String sentence) {
        return ARTICLE.matcher(text).replaceAll(found -> {
            String word = found.group("word");
            boolean stood = sentence.contains(found.group());
            boolean vowel = word.matches("(?i)(?:[aeio]|u(?!ni(?![nm])|se|su|ti)|hour|honest|heir).*")
                    && !word.matches("(?i)(?:one|once|eu).*");
            String article = found.group("a").charAt(0) + (vowel ? "n " : " ");
            return Matcher.quoteReplacement(stood ? found.group() : article + word);
        });
    }
}
