package org.rejoinder.assistant.empathy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rejoinder.assistant.language.English;
import org.rejoinder.text.Range;

/// What can go from a sentence without breaking it: words that colour, one of two that are joined, asides, clauses
/// that hang on others. Whether it is better without them is for others to judge.
final class Cuts {

    /// A stretch that goes, and what stands there instead.
    record Cut(Range range, String instead) {

        /// Whether it takes a single word that says more than how much or in what temper.
        boolean takesASubstance(String sentence) {
            String gone = range.of(sentence).strip();
            return instead.isBlank()
                    && gone.indexOf(' ') < 0
                    && !COLOURING.matcher(gone).matches();
        }

        String from(String sentence) {
            String rest = sentence.substring(range.to());
            String left = Template.tidy(
                    range.from() == 0 && instead.isEmpty()
                            ? CONNECTIVE.matcher(rest).replaceFirst("")
                            : sentence.substring(0, range.from()) + instead + rest);
            return Softening.articles(left, sentence);
        }
    }

    private static final int LONGEST_ASIDE = 160;
    private static final int FEWEST_BEFORE_TAIL = 3;
    /// "Please " may stand before a command.
    private static final int LONGEST_PLEASE = 7;
    private static final int MOST_CUTS = 80;
    private static final Pattern COLOURING = Pattern.compile(
            "(?i)(?!(?:only|family|early|daily|weekly|monthly|yearly|friendly|likely|unlikely|supply|reply|apply|july|italy|nearly|hardly|barely|rarely|recently|currently|previously|formerly|publicly|legally|annually|assembly|ally|rely|comply|partly|mainly|elderly|orderly|costly|lonely|silly|ugly|holy|fly|bully|rally|tally|belly|jelly|anomaly|monopoly|possibly|probably)$)\\p{L}+ly|just|even|very|quite|really|indeed|actually");
    private static final Pattern CONNECTIVE = Pattern.compile("^(?i:and|but|so|yet|or|then),? (?=\\p{L})");
    private static final Pattern NOT = Pattern.compile("(?i)not|n['’]t|never|no|cannot");
    private static final Pattern CLEFT = Pattern.compile("(?i)^(?:it(?:['’]s| is| was)) .*\\b(?:who|that)\\b");
    private static final Pattern RELATIVE = Pattern.compile("(?i)\\b(?:that|which|who)\\b");
    private static final Pattern DENIAL = Pattern.compile("(?i)\\b(?:not|never|no|cannot)\\b|n['’]t\\b");
    private static final Pattern JOINING = Pattern.compile("(?i)and|or|but|yet|while");
    private static final Pattern WHO = Pattern.compile("(?i)who|which|that|whose|whom|where");
    private static final Pattern HANGING_ON = Pattern.compile("(?i)with|by|like|as (?:if|though)|especially|including");
    private static final Pattern ALWAYS_LOOSE = Pattern.compile(
            "(?i)because|since|when|whenever|while|whilst|after|though|although|without|despite|instead");
    private static final Pattern COMPARED = Pattern.compile("(?i)\\bthan\\b|\\bas\\b(?! (?:if|though)\\b)");
    private static final Pattern MEASURED =
            Pattern.compile("(?i)as|so|how|too|more|most|less|least|much|many|very|no|any");
    private static final Pattern CLAUSE = Pattern.compile(
            "(?i)\\b(?:I|we|they|he|she|will|would|can|could|may|might|must|should|is|are|was|were|has|have|had|does|do|did)\\b");
    private static final Pattern CONDITION = Pattern.compile("(?i)\\b(?:if|unless)\\b|^(?:had|were|should)\\b");
    private static final Pattern WOULD = Pattern.compile("(?i)\\b(?:would|could|might)\\b|['’]d\\b");
    private static final Pattern BREAK =
            Pattern.compile("\\s*[,;:]\\s|\\s+[–—-]\\s+|\\s*—\\s*|\\s*\\.{3,}\\s*|\\s*…\\s*");
    private static final Pattern BRACKETS = Pattern.compile("\\s*\\([^()]{2,160}\\)");
    private static final Pattern CLOSE = Pattern.compile("[\\s.?!…\"”’)]*$");
    private static final List<String> VERB_FORMS = List.of("VBG", "VBN", "VBD", "VBZ", "VBP", "VB");

    private final English english;

    private final Verdicts verdicts;

    Cuts(English english, Supplier<Lexicon> lexicon) {
        this.english = english;
        this.verdicts = new Verdicts(lexicon);
    }

    /// The cuts, the smallest first.
    List<Cut> of(String sentence) {
        List<Word> words = Word.of(sentence, english);
        Matcher close = CLOSE.matcher(sentence);
        int end = close.find() ? close.start() : sentence.length();
        Set<Cut> cuts = new LinkedHashSet<>();
        colouring(words, cuts);
        joined(sentence, words, end, cuts);
        asides(sentence, end, cuts);
        relatives(words, sentence, end, cuts);
        tails(words, end, cuts);
        cuts.addAll(verdicts.of(sentence, words, end));
        return cuts.stream()
                .filter(cut -> cut.range().from() < cut.range().to())
                .filter(cut -> !cut.instead().isBlank() || leavesNoHalf(sentence, cut.range()))
                .sorted((one, other) ->
                        Integer.compare(one.range().length(), other.range().length()))
                .limit(MOST_CUTS)
                .toList();
    }

    /// Whether a comparison goes as a whole or stays, and no condition goes.
    private static boolean leavesNoHalf(String sentence, Range range) {
        String gone = range.of(sentence);
        return !COMPARED.matcher(gone).find()
                && !gone.matches("(?is)\\W*(?:if|unless|until|whether|provided|only)\\b.*")
                && !(CONDITION.matcher(gone).find()
                        && WOULD.matcher(sentence.replace(gone, " ")).find());
    }

    /// An adverb that adds heat, and what stands before a noun only to describe it.
    private static void colouring(List<Word> words, Set<Cut> cuts) {
        for (int i = 0; i < words.size() - 1; i++) {
            Word word = words.get(i);
            Word next = words.get(i + 1);
            boolean first = i == 0;
            boolean alone = first
                    || !words.get(i - 1).says(MEASURED)
                            && !words.get(i - 1).isComma()
                            && !words.get(i - 1).is("CC");
            if (word.says(COLOURING) && !word.is("NNP?S?") && alone && !next.isComma() && !next.is("CC|JJ[RS]?|RB")) {
                cuts.add(new Cut(new Range(word.from(), next.from()), ""));
            }
            if (word.says(COLOURING)
                    && !first
                    && next.is("JJ|RB|VBN|VBG")
                    && !words.get(i - 1).says(MEASURED)) {
                cuts.add(new Cut(new Range(word.from(), next.from()), ""));
            }
            if (describes(words, i) && alone) {
                cuts.add(new Cut(new Range(word.from(), next.from()), ""));
                described(words, i, cuts);
            }
        }
    }

    /// Whether the word stands before a noun, or before more that stands there, only to describe it.
    private static boolean describes(List<Word> words, int i) {
        Word word = words.get(i);
        boolean name = i > 0 && Character.isUpperCase(word.text().charAt(0));
        return word.is("JJ|VBG|VBN")
                && !word.is("JJR|JJS|DT|PDT|PRP.?|CD|MD|IN")
                && word.goesOn(words.get(i + 1))
                && words.get(i + 1).is("NN.*|JJ|VBG|VBN")
                && !(words.get(i + 1).is("VBG") && !words.get(i + 1).is("JJ"))
                && !name;
    }

    /// More words that describe the same noun, together or one of them.
    private static void described(List<Word> words, int first, Set<Cut> cuts) {
        for (int i = first + 1; i < words.size() - 1; i++) {
            Word word = words.get(i);
            Word before = words.get(i - 1);
            boolean joint = word.isComma() || word.is("CC");
            if (!joint && !word.is("JJ|VBG|VBN|RB")) {
                return;
            }
            if (joint && words.get(i + 1).is("JJ|VBG|VBN") && !words.get(i + 1).says(JOINING)) {
                cuts.add(new Cut(
                        new Range(words.get(first).from(), words.get(i + 1).from()), ""));
            }
            if (!joint && describes(words, i)) {
                cuts.add(new Cut(
                        new Range(words.get(first).from(), words.get(i + 1).from()), ""));
                if (before.isComma() || before.is("CC")) {
                    cuts.add(new Cut(new Range(words.get(i - 2).to(), word.to()), ""));
                }
            }
        }
    }

    /// One of two that are joined: the first or the second of them.
    private static void joined(String sentence, List<Word> words, int end, Set<Cut> cuts) {
        for (int i = 1; i < words.size() - 1; i++) {
            if (!words.get(i).says(JOINING)) {
                continue;
            }
            int before = words.get(i - 1).isComma() ? i - 2 : i - 1;
            if (before < 0) {
                continue;
            }
            int from = words.get(before).to();
            for (int to : ends(words, i, end)) {
                cuts.add(new Cut(new Range(from, to), ""));
            }
            first(sentence, words, i, cuts);
        }
    }

    /// Whether two words that are joined describe the same noun.
    private static boolean bothDescribe(List<Word> words, int joint) {
        int before = words.get(joint - 1).isComma() ? joint - 2 : joint - 1;
        return before >= 0
                && words.get(before).is("JJ|VBG|VBN")
                && words.get(joint + 1).is("JJ|VBG|VBN")
                && joint + 2 < words.size()
                && words.get(joint + 1).goesOn(words.get(joint + 2));
    }

    /// Where the second of two that are joined may end.
    private static List<Integer> ends(List<Word> words, int joint, int end) {
        List<Integer> ends = new ArrayList<>();
        Word second = words.get(joint + 1);
        if (bothDescribe(words, joint)) {
            return List.of(second.to());
        }
        int at = joint + 1;
        while (at + 1 < words.size() && words.get(at).goesOn(words.get(at + 1))) {
            at++;
        }
        boolean last = at + 1 >= words.size()
                || words.get(at + 1).is("IN|CC")
                        && !words.get(at + 1).is("RP")
                        && !words.get(at + 1).text().equals("of")
                || words.get(at + 1).text().matches("\\W");
        if (last && (second.inNoun() || second.is("JJ.*|RB.*"))) {
            ends.add(words.get(at).to());
        }
        boolean clause = words.subList(joint + 1, words.size()).stream()
                .anyMatch(word -> word.reading().matchesChunkRegex("[BI]-VP") && word.is("VBZ|VBP|VBD|MD"));
        if ((second.inNoun() || second.is("JJ.*")) && !clause) {
            return ends;
        }
        for (int i = joint + 2; i < words.size(); i++) {
            if (words.get(i).text().matches("[,;:]")) {
                ends.add(words.get(i - 1).to());
                break;
            }
        }
        ends.add(end);
        return ends;
    }

    private static void first(String sentence, List<Word> words, int joint, Set<Cut> cuts) {
        Word second = words.get(joint + 1);
        if (bothDescribe(words, joint)) {
            if (!words.get(joint - 1).isComma()) {
                cuts.add(new Cut(new Range(words.get(joint - 1).from(), second.from()), ""));
            }
            return;
        }
        for (String form : VERB_FORMS) {
            if (second.is(form)) {
                for (Word word : back(words, joint, form)) {
                    boolean command = form.equals("VB") && word.from() <= LONGEST_PLEASE;
                    String gone =
                            sentence.substring(word.from(), words.get(joint).from());
                    if (DENIAL.matcher(gone).find() || RELATIVE.matcher(gone).find()) {
                        continue;
                    }
                    if (command
                            || !CLAUSE.matcher(sentence.substring(
                                            word.to(), words.get(joint).from()))
                                    .find()) {
                        cuts.add(new Cut(new Range(word.from(), second.from()), ""));
                    }
                }
            }
        }
        if (second.beginsNoun() && !beginsClause(words, joint + 1)) {
            for (int i = joint - 1;
                    i >= 0 && (words.get(i).inNoun() || words.get(i).isComma());
                    i--) {
                if (words.get(i).beginsNoun()) {
                    boolean lent = words.get(i).is("DT|PRP.") && !second.is("DT|PRP.?");
                    cuts.add(new Cut(new Range(words.get(lent ? i + 1 : i).from(), second.from()), ""));
                    break;
                }
            }
        }
        if (second.is("PRP|DT|EX|NNP") && second.beginsNoun()) {
            cuts.add(new Cut(new Range(words.getFirst().from(), second.from()), ""));
        }
    }

    /// Whether a verb follows the noun that begins here, so that it is a clause of its own.
    private static boolean beginsClause(List<Word> words, int first) {
        int at = first;
        while (at + 1 < words.size()
                && (words.get(at).goesOn(words.get(at + 1)) || words.get(at + 1).is("RB"))) {
            at++;
        }
        return at + 1 < words.size()
                && words.get(at + 1).is("VBZ|VBP|VBD|MD")
                && words.get(at + 1).reading().matchesChunkRegex("[BI]-VP");
    }

    /// The two nearest words before the joint that stand in this form.
    private static List<Word> back(List<Word> words, int joint, String form) {
        List<Word> found = new ArrayList<>();
        for (int i = joint - 1; i >= 0 && found.size() < 2; i--) {
            boolean denied = i > 0 && words.get(i - 1).says(NOT);
            if (words.get(i).is(form) && !denied) {
                found.add(words.get(i));
            }
        }
        return found;
    }

    /// What stands between commas, dashes or brackets, or before the first or behind the last.
    private static void asides(String sentence, int end, Set<Cut> cuts) {
        BRACKETS.matcher(sentence)
                .results()
                .forEach(found -> cuts.add(new Cut(new Range(found.start(), found.end()), "")));
        List<Range> breaks = BREAK.matcher(sentence.substring(0, end))
                .results()
                .map(found -> new Range(found.start(), found.end()))
                .toList();
        for (int i = 0; i < breaks.size(); i++) {
            Range here = breaks.get(i);
            cuts.add(new Cut(new Range(0, here.to()), ""));
            cuts.add(new Cut(new Range(here.from(), end), ""));
            if (i + 1 < breaks.size() && breaks.get(i + 1).to() - here.from() < LONGEST_ASIDE) {
                cuts.add(new Cut(new Range(here.to(), breaks.get(i + 1).to()), ""));
                if (sentence.substring(here.to(), breaks.get(i + 1).from()).indexOf(' ') > 0) {
                    cuts.add(new Cut(new Range(here.from(), breaks.get(i + 1).to()), " "));
                }
            }
        }
    }

    /// Clauses that tell more of a noun.
    private static void relatives(List<Word> words, String sentence, int end, Set<Cut> cuts) {
        if (CLEFT.matcher(sentence).find()) {
            return;
        }
        for (int i = 1; i < words.size() - 1; i++) {
            Word before = words.get(i - 1);
            boolean told = before.is("NN.*|PRP") && !before.is("VB[DPZ]") || before.isComma();
            if (!words.get(i).says(WHO) || !told || before.isComma() && i < 2) {
                continue;
            }
            int from = before.isComma() ? words.get(i - 2).to() : before.to();
            cuts.add(new Cut(new Range(from, end), ""));
            Matcher comma = BREAK.matcher(sentence);
            if (comma.find(words.get(i).to()) && comma.start() < end) {
                cuts.add(new Cut(
                        new Range(from, before.isComma() ? comma.end() : comma.start()), before.isComma() ? " " : ""));
            }
        }
    }

    /// What hangs on at the end.
    private static void tails(List<Word> words, int end, Set<Cut> cuts) {
        for (int i = FEWEST_BEFORE_TAIL; i < words.size() - 1; i++) {
            Word word = words.get(i);
            Word before = words.get(i - 1);
            boolean loose = word.says(ALWAYS_LOOSE)
                    || word.says(HANGING_ON) && before.is("NN.*|PRP|VBN|VBG") && !before.is("VB|VBP|VBZ|MD|IN|DT|TO");
            if (loose) {
                int from = before.isComma() ? words.get(i - 2).to() : before.to();
                cuts.add(new Cut(new Range(from, end), ""));
            }
        }
    }
}
