package org.rejoinder.assistant.argument.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rejoinder.assistant.language.Token;

/// Finds the noun phrases of a tagged sentence: determiner, modifiers, nouns, and one "of" phrase that belongs
/// to them.
public final class NounPhrases {

    private static final Set<String> NOT_HEADS = Set.of(
            "lot",
            "number",
            "kind",
            "sort",
            "way",
            "ways",
            "thing",
            "things",
            "fact",
            "reason",
            "reasons",
            "example",
            "instance",
            "case",
            "point",
            "part",
            "side",
            "one",
            "something",
            "anything",
            "everything",
            "nothing",
            "someone",
            "anyone",
            "everyone",
            "nobody",
            "today",
            "tomorrow",
            "yesterday",
            "year",
            "years",
            "day",
            "days",
            "time",
            "times",
            "week",
            "weeks",
            "month",
            "months",
            "letter",
            "sake",
            "end",
            "rest",
            "bit",
            "couple",
            "lots",
            "hand",
            "course",
            "matter",
            "moment",
            "others",
            "people",
            "cmv",
            "edit",
            "view",
            "op",
            "tl",
            "anybody",
            "everybody",
            "none",
            "practice",
            "habit",
            "step",
            "place",
            "idea",
            "half",
            "order",
            "addition",
            "regard",
            "attention",
            "opportunity",
            "position",
            "response",
            "behalf",
            "type");

    /// With these before it even "year" tells what is spoken of.
    private static final Pattern COMPOUND = Pattern.compile(
            "(?i)(?:gap|leap|tax|school|working|rest|election|snow|polling|market|work|school|parking|four-day|waiting|screen|drying|half) (?:years?|days?|weeks?|times?|places?|way)$");

    private static final Pattern BELONGING =
            Pattern.compile(" (?:on|for|in|against|about|between|at|over|to|\\p{L}+ by) ");

    private static final Set<String> DETERMINERS = Set.of(
            ("a an the this that these those all both some any no every each another either neither such half what which many few several"
                            + " one")
                    .split(" "));

    /// What stands after a noun and says how it is, or when.
    private static final Set<String> AFTER = Set.of(
            "open",
            "free",
            "mandatory",
            "compulsory",
            "legal",
            "illegal",
            "available",
            "safe",
            "next",
            "last",
            "opt-in",
            "opt-out");

    private NounPhrases() {}

    /// The phrases in order; of a sentence that the tagger has read.
    public static List<NounPhrase> of(String sentence, List<Token> tokens) {
        List<NounPhrase> phrases = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            int end = gerund(tokens, at) ? at : end(tokens, at);
            if (end > at) {
                add(phrases, sentence, tokens, at, end);
                at = end;
            } else {
                at++;
            }
        }
        return List.copyOf(phrases);
    }

    /// After a preposition or "stop" an -ing word is a verb with its object, no part of the phrase: "of letting
    /// people", "back to writing essays".
    private static boolean gerund(List<Token> tokens, int at) {
        if (at == 0 || !tokens.get(at).tagged("VBG")) {
            return false;
        }
        Token before = tokens.get(at - 1);
        return before.tagged("IN", "TO") || before.is("stop", "start", "keep", "avoid", "quit", "not", "consider");
    }

    /// Whether the head says enough to be spoken of ("way", "fact" and "year" do not).
    public static boolean telling(NounPhrase phrase) {
        String head = phrase.head().toLowerCase(java.util.Locale.ROOT);
        return head.length() > 2
                && (!NOT_HEADS.contains(head)
                        || COMPOUND.matcher(phrase.words()).find()
                        || counts(phrase))
                && phrase.words().length() <= 48
                && BELONGING.split(phrase.words(), 2)[0].split(" ").length <= 5;
    }

    /// "The number of likes" tells by what is counted.
    private static boolean counts(NounPhrase phrase) {
        return phrase.words().matches("(?i)(?:number|part|side|type|kind|half) of (?:\\p{L}+ )*\\p{L}{3,}");
    }

    /// The index after a phrase that begins at `start`, or `start` when none does.
    static int end(List<Token> tokens, int start) {
        int at = start;
        if (at < tokens.size() && tokens.get(at).tagged("DT", "PRP$", "PDT")) {
            at++;
        }
        int lastNoun = -1;
        while (at < tokens.size() && part(tokens, at) && !(lastNoun == at - 1 && at > start && after(tokens.get(at)))) {
            if (tokens.get(at).noun() || named(tokens, at)) {
                lastNoun = at;
            }
            at++;
        }
        if (lastNoun < 0) {
            return start;
        }
        return withOf(tokens, lastNoun + 1);
    }

    /// "The NHS Bursary", "the keeping of bees": a capital goes with the one before it, and an -ing word between an
    /// article and "of" is a noun.
    private static boolean named(List<Token> tokens, int at) {
        if (at == 0) {
            return false;
        }
        Token token = tokens.get(at);
        Token before = tokens.get(at - 1);
        boolean capital = capital(token) && capital(before) && before.noun() && at > 1;
        return capital && token.tagged("VB", "VBP", "FW", "RB") || gerundOf(tokens, at);
    }

    private static boolean capital(Token token) {
        return token.text().matches("\\p{Lu}\\p{L}+");
    }

    private static boolean gerundOf(List<Token> tokens, int at) {
        return tokens.get(at).tagged("VBG")
                && at > 0
                && tokens.get(at - 1).tagged("DT")
                && at + 1 < tokens.size()
                && tokens.get(at + 1).is("of");
    }

    private static boolean after(Token token) {
        return AFTER.contains(token.lower()) || token.lower().endsWith("-wide");
    }

    private static boolean part(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        if (token.text().matches("[^\\p{L}\\p{N}].*") && !token.tagged("POS")) {
            return false;
        }
        return token.noun()
                || named(tokens, at)
                || token.adjective()
                || token.tagged("CD", "POS")
                || token.tagged("VBN", "VBG")
                        && !verbal(tokens, at)
                        && at + 1 < tokens.size()
                        && (tokens.get(at + 1).noun() || tokens.get(at + 1).adjective());
    }

    /// "Have installed the release", "there have been cases", "using a phone": a verb, and no word of the phrase.
    private static boolean verbal(List<Token> tokens, int at) {
        int before = at - 1;
        while (before >= 0 && tokens.get(before).tagged("RB")) {
            before--;
        }
        boolean aided = before >= 0 && tokens.get(before).is("have", "has", "had", "'ve", "having", "been");
        return aided || tokens.get(at).is("been", "being", "having", "using", "doing");
    }

    private static int withOf(List<Token> tokens, int end) {
        if (end < tokens.size() && tokens.get(end).is("of")) {
            int inner = end(tokens, end + 1);
            boolean taken = inner > end + 1
                    && inner - end <= 4
                    && !tokens.get(end + 1).tagged("VBG")
                    && !tokens.get(inner - 1).is("those", "these");
            return taken ? inner : end;
        }
        return end;
    }

    private static void add(List<NounPhrase> phrases, String sentence, List<Token> tokens, int start, int end) {
        Token first = tokens.get(start);
        boolean determined = first.tagged("PRP$") || first.tagged("DT", "PDT") && DETERMINERS.contains(first.lower());
        List<Token> words = tokens.subList(determined ? start + 1 : start, end);
        Token head = head(words);
        if (words.isEmpty()) {
            return;
        }
        boolean proper = head.tagged("NNP", "NNPS") && words.getFirst().from() > 0;
        String text =
                sentence.substring(words.getFirst().from(), words.getLast().to());
        boolean startsSentence = words.getFirst().from() == tokens.getFirst().from();
        String shown = startsSentence ? Inflection.uncapital(text, proper || named(words)) : text;
        phrases.add(new NounPhrase(
                shown.replaceAll("\\s+", " "),
                head.text(),
                determined ? first.lower() : "",
                head.plural(),
                proper,
                first.from(),
                words.getLast().to()));
    }

    /// At the start of a sentence a lone plural the tagger takes for a name ("Usernames") is an ordinary word.
    private static boolean named(List<Token> words) {
        boolean ordinary = Inflection.common(words.getFirst().text())
                && (words.size() == 1 || !words.get(1).text().matches("\\p{Lu}.*"));
        return words.getFirst().tagged("NNP") && !ordinary;
    }

    private static Token head(List<Token> words) {
        List<Token> upToOf = words.stream().takeWhile(word -> !word.is("of")).collect(Collectors.toList());
        List<Token> considered = upToOf.isEmpty() ? words : upToOf;
        for (int i = considered.size() - 1; i >= 0; i--) {
            if (considered.get(i).noun()) {
                return considered.get(i);
            }
        }
        return considered.isEmpty() ? new Token("", "NN", 0, 0) : considered.getLast();
    }
}
