package org.rejoinder.assistant.empathy;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.languagetool.AnalyzedTokenReadings;
import org.rejoinder.assistant.language.English;
import org.rejoinder.assistant.language.LanguageChecker;

/// Flaws that a wording has and its sentence had not: words that hang in the air, halves of a pair, a verb that does
/// not agree, a pronoun whose noun went, an "anybody" whose "not" went, and whatever LanguageTool finds.
///
/// `rules/en/flaws.txt` has the patterns, each with a text that shows the flaw.
final class Flaws {

    private static final Pattern DOUBLED =
            Pattern.compile("(?i)\\b(\\p{L}+) \\1\\b(?<!\\b(?:that that|had had))|[,;:] ?[,;:]| [,.?!]|  |\\(\\s*\\)");
    /// Whether a comma belongs before "and" is a matter of taste.
    private static final String COMMA = "COMMA_COMPOUND_SENTENCE";

    private static final Set<String> SLIGHT =
            Set.of("STYLE", "REDUNDANCY", "PLAIN_ENGLISH", "TYPOGRAPHY", "REPETITIONS_STYLE", "CREATIVE_WRITING");
    private static final Pattern WITH_DENIAL = Pattern.compile(
            "(?i)\\b(?:any(?!way|how)|anyone|anybody|anything|anywhere|at all|whatsoever|any ?more|a single|budge|lift a finger|slightest|faintest)\\b");
    private static final Pattern DENIAL = Pattern.compile(
            "(?i)\\b(?:not|never|no|nobody|none|nothing|nor|neither|without|cannot|hardly|scarcely|barely|rarely|seldom|if|whether|unless|before|than|few|little|only|too|refus\\p{L}*|fail\\p{L}*|den(?:y|ies|ied)|doubt\\p{L}*|wonder|lack\\p{L}*|avoid|stop|prevent|against|free from)\\b|n['’]t\\b|\\?");
    private static final Pattern SOME = Pattern.compile("(?i)\\bsome(?:body|one|thing|where)\\b");
    private static final Pattern STANDS_FOR = Pattern.compile(
            "(?i)\\b(?:he|she|they|them|him|their|theirs|his|her|hers|its|those|these|this|it|himself|herself|themselves|itself)\\b");
    private static final Pattern IT = Pattern.compile("(?i)it|this|these|those|its");
    private static final Pattern NOBODY_MEANT =
            Pattern.compile("(?i)^it (?:seems|troubles|saddens|worries|concerns|is|was|would|will|takes|should)\\b");

    private static final Pattern VERDICT = Pattern.compile(
            "(?i)^(?:[\\p{L}'’-]+ ){0,6}[\\p{L}'’-]+(?: (?:is|are|was|were)|['’]s|['’]re) (?:just )?(?:an?|the) (?:[\\p{L}'’-]+ ){0,2}[\\p{L}'’-]+[.!]?$");

    private static final Pattern THERE_IS = Pattern.compile("(?i)^there (?:is|are|was|were)\\b");
    private static final Pattern TOLD_MORE = Pattern.compile("(?i)\\b(?:who|that|which)\\b");

    private record Flaw(Pattern pattern, String example) {}

    private final English english;
    private final Edits edits;
    private final Once<List<Flaw>> flaws = new Once<>(Flaws::read);

    Flaws(English english, Edits edits) {
        this.english = english;
        this.edits = edits;
    }

    private static List<Flaw> read() {
        return DataLines.of("/rules/en/flaws.txt", "").stream()
                .map(line -> {
                    int arrow = line.text().lastIndexOf(" => ");
                    return new Flaw(
                            RuleBook.characters(line.text().substring(0, arrow)),
                            line.text().substring(arrow + 4).strip());
                })
                .toList();
    }

    /// Texts that show a flaw each.
    List<String> examples() {
        return flaws.get().stream().map(Flaw::example).toList();
    }

    /// Whether the wording has none that the sentence had not.
    boolean none(String sentence, String wording) {
        return !visible(sentence, wording) && !misplaced(sentence, wording) && faultless(sentence, wording);
    }

    /// A fault that the sentence has too once its spaces and capitals are as they should be came in with those alone.
    private boolean faultless(String sentence, String wording) {
        List<String> faults = faults(wording);
        return new HashSet<>(faults(sentence)).containsAll(faults)
                || new HashSet<>(faults(Template.tidy(sentence))).containsAll(faults);
    }

    /// Whether the wording has a flaw that can be seen in its words alone; LanguageTool is not asked, which takes
    /// longer.
    boolean visible(String sentence, String wording) {
        return DOUBLED.matcher(wording).find() && !DOUBLED.matcher(sentence).find()
                || flaws.get().stream()
                        .anyMatch(flaw -> flaw.pattern().matcher(wording).find()
                                && !flaw.pattern().matcher(sentence).find())
                || edits.isCommand(wording) && !edits.commands(sentence)
                || endsOpen(wording) && !endsOpen(sentence)
                || undenied(sentence, wording)
                || SOME.matcher(wording).find()
                        && !SOME.matcher(sentence).find()
                        && WITH_DENIAL.matcher(sentence).find()
                || orphaned(sentence, wording)
                || emptied(sentence, wording);
    }

    /// A verdict that lost its point, as in "This is an essential service.", says little or the opposite.
    private static boolean emptied(String sentence, String wording) {
        return THERE_IS.matcher(wording).find()
                        && TOLD_MORE.matcher(sentence).find()
                        && !TOLD_MORE.matcher(wording).find()
                || VERDICT.matcher(wording).find()
                        && wording.length() < sentence.length()
                        && Word.onlyLeftOut(sentence, wording);
    }

    /// "their self-centered." has lost its noun.
    private boolean endsOpen(String text) {
        List<Word> words = Word.of(text, english);
        int at = words.size() - 1;
        while (at > 0 && !Character.isLetter(words.get(at).text().charAt(0))) {
            at--;
        }
        int last = at;
        while (at > 0
                && (words.get(at).is("JJ") && !words.get(at).is("NN.*|VB.*|RB")
                        || words.get(at).isComma())) {
            at--;
        }
        return at < last && words.get(at).is("DT|PRP\\$");
    }

    /// A word that came in where a word of another kind belongs: "a publicity pursue", "embarrass on you".
    private boolean misplaced(String sentence, String wording) {
        Set<String> there = Word.of(sentence, english).stream()
                .map(word -> word.text().toLowerCase(Locale.ENGLISH))
                .collect(Collectors.toSet());
        List<Word> words = Word.of(wording, english);
        return IntStream.range(1, words.size())
                .filter(i -> !there.contains(words.get(i).text().toLowerCase(Locale.ENGLISH)))
                .anyMatch(i -> hangs(words.get(i - 1), words.get(i)));
    }

    /// A verb in its base form where a noun was meant, behind something that it does not agree with.
    private static boolean hangs(Word before, Word here) {
        return here.meantAsNoun()
                && here.is("VBP?")
                && !here.is("VB[ZGDN]|NN.*|JJ.*|PRP.*|RB|IN|DT|MD")
                && !before.is("NNP?S|PRP|CC|RB|TO|MD");
    }

    /// "not ... anybody" whose "not" went.
    private static boolean undenied(String sentence, String wording) {
        return WITH_DENIAL.matcher(wording).find()
                && !DENIAL.matcher(wording).find()
                && DENIAL.matcher(sentence).find();
    }

    /// A pronoun that had a noun before it and has none any more.
    private boolean orphaned(String sentence, String wording) {
        return !NOBODY_MEANT.matcher(wording).find()
                && nounless(wording)
                && STANDS_FOR.matcher(sentence).find()
                && !nounless(sentence);
    }

    /// Whether it has a pronoun before any noun that the pronoun could stand for.
    private boolean nounless(String text) {
        for (var sentence : english.analyze(text)) {
            for (AnalyzedTokenReadings token : sentence.getTokensWithoutWhitespace()) {
                if (STANDS_FOR.matcher(token.getToken()).matches()
                        && !IT.matcher(token.getToken()).matches()) {
                    return true;
                }
                if (token.matchesPosTagRegex("NN.*") && !token.matchesPosTagRegex("PRP.*|DT|IN|MD")) {
                    return false;
                }
            }
        }
        return false;
    }

    private List<String> faults(String text) {
        return english.check(text).stream()
                .filter(match ->
                        !SLIGHT.contains(match.getRule().getCategory().getId().toString())
                                && !match.getRule().getId().startsWith(COMMA))
                .filter(match -> !LanguageChecker.spelling(match.getRule())
                        || !english.britishKnows(text.substring(match.getFromPos(), match.getToPos())))
                .map(match -> LanguageChecker.spelling(match.getRule())
                        ? text.substring(match.getFromPos(), match.getToPos()).toLowerCase(Locale.ENGLISH)
                        : match.getRule().getId())
                .toList();
    }
}
