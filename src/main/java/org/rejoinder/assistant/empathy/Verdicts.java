package org.rejoinder.assistant.empathy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rejoinder.assistant.empathy.Cuts.Cut;
import org.rejoinder.text.Range;

/// A verdict ("is a disgrace", "were beneath contempt") as what it is to the writer: "troubles me", "did not convince
/// me"; a verdict on people as what one had hoped for from them.
final class Verdicts {

    private static final Pattern BE = Pattern.compile("(?i)is|are|was|were|['’]s|['’]re");
    private static final Pattern STARTS = Pattern.compile(
            "(?i)that|,|;|:|and|but|because|believe|believes|think|thinks|feel|find|say|suggest|know|admit|agree");
    private static final Pattern NO_VERDICT = Pattern.compile(
            "(?i)as|not|n['’]t|never|no|nothing|nobody|one|to|that|how|why|what|when|where|because|about|in|on|at|for|with|from|there|here|up|going|supposed|due|able|likely|unable|still|now|less|more|our|my|mine|ours|it|he|she|they|you|we|\\d.*");
    private static final Pattern NO_SUBJECT = Pattern.compile(
            "(?i)there|what|who|which|how|why|where|when|here|I|we|whatever|whoever|if|because|as|all|nothing|everything|nobody|none");
    private static final Map<String, String> PEOPLE = Map.of(
            "you",
            "you",
            "they",
            "them",
            "he",
            "him",
            "she",
            "her",
            "these people",
            "these people",
            "those people",
            "those people");
    private static final Pattern THING = Pattern.compile("(?i)it|this|that|these|those|all this|all that");
    private static final int LONGEST_SUBJECT = 14;

    private final Supplier<Pattern> people;
    private final Supplier<Pattern> work;

    Verdicts(Supplier<Lexicon> lexicon) {
        this.people = new Once<>(
                () -> RuleBook.characters(
                        lexicon.get()
                                .expand(
                                        "(?:.* )?(?:{group}|voters|drivers|owners|members|residents|parents|teachers|writers?|author|columnist|readers|person|man|woman|guy)(?: (?:of|in|at|on|behind|for|from) .*)?|(?:Mr|Mrs|Ms|Dr)\\b.*")));
        this.work = new Once<>(
                () -> RuleBook.characters(
                        lexicon.get()
                                .expand(
                                        "(?:.* )?(?:{work}|piece|editorial|essay|column|story|thinking|case)(?: (?:of|in|at|on|for|from|to|that) .*)?")));
    }

    List<Cut> of(String sentence, List<Word> words, int end) {
        List<Cut> cuts = new ArrayList<>();
        for (int i = 1; i < words.size() - 1; i++) {
            int start = start(words, i);
            if (start < i && isBe(words, i) && isVerdict(words, i + 1)) {
                String subject = sentence.substring(
                        words.get(start).from(), words.get(i - 1).to());
                add(words, i, start, subject, end, cuts);
            }
        }
        return cuts;
    }

    /// In "the country's history" nothing is said to be.
    private static boolean isBe(List<Word> words, int i) {
        Word word = words.get(i);
        return word.says(BE)
                && (Character.isLetter(word.text().charAt(0))
                        || words.get(i - 1).is("PRP|WP|EX|DT"));
    }

    /// Whether a noun or an adjective follows, not something that is done.
    private static boolean isVerdict(List<Word> words, int first) {
        int at = first;
        while (at < words.size() - 1 && words.get(at).is("RB") && !words.get(at).says(NO_VERDICT)) {
            at++;
        }
        Word word = words.get(at);
        boolean done = word.is("VBG|VBN") && !word.is("JJ|NN");
        return !word.says(NO_VERDICT) && !done && word.is("JJ.*|NN.*|DT|PDT|RB.*|VBN|VBG");
    }

    private static int start(List<Word> words, int verb) {
        int at = verb;
        while (at > 0 && !words.get(at - 1).says(STARTS)) {
            at--;
        }
        return at;
    }

    private void add(List<Word> words, int verb, int start, String subject, int to, List<Cut> cuts) {
        Word be = words.get(verb);
        if (verb - start < 1
                || verb - start > LONGEST_SUBJECT
                || words.get(start).says(NO_SUBJECT)) {
            return;
        }
        String whom = PEOPLE.get(subject.toLowerCase(Locale.ENGLISH));
        if (whom != null || people.get().matcher(subject).matches()) {
            if (start > 0) {
                return;
            }
            cuts.add(new Cut(
                    new Range(words.get(start).from(), to),
                    "I had hoped for more from " + (whom == null ? Template.lowerFirst(subject) : whom)));
            return;
        }
        boolean convinces = work.get().matcher(subject).matches();
        cuts.add(new Cut(
                new Range(be.from(), to),
                (Character.isLetter(be.text().charAt(0)) ? "" : " ") + said(be.text(), convinces)));
        Matcher thing = THING.matcher(subject);
        if (thing.matches() && !convinces) {
            cuts.add(new Cut(
                    new Range(be.from(), to),
                    (Character.isLetter(be.text().charAt(0)) ? "" : " ") + said(be.text(), true)));
        }
    }

    private static String said(String be, boolean convinces) {
        return switch (be.toLowerCase(Locale.ENGLISH)) {
            case "are", "'re", "’re" -> convinces ? "do not convince me" : "trouble me";
            case "was", "were" -> convinces ? "did not convince me" : "troubled me";
            default -> convinces ? "does not convince me" : "troubles me";
        };
    }
}
