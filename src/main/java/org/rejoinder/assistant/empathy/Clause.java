package org.rejoinder.assistant.empathy;

import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.rejoinder.assistant.language.Token;

/// The words of a sentence, with the questions about a place among them on which it turns how a name or a word of
/// contempt there is said otherwise. An index before the first word or behind the last is an end, as a full stop is.
record Clause(List<Token> tokens, List<Epithet> epithets) {

    private static final Token END = new Token(".", ".", 0, 0);
    private static final Set<String> BE =
            words("is are was were be been being am 're 's 'm become becomes became remain remains " + "remained");
    private static final Set<String> SEEM =
            words("look looks looked looking sound sounds sounded sounding seem seems seemed appear "
                    + "appears appeared get gets got getting gotten feel feels felt act acts acted "
                    + "acting");
    private static final Set<String> ASIDE =
            words("all both just simply nothing but more than such one literally quite so too very "
                    + "really pretty rather far out that this as even truly plain old fucking damn");
    private static final Set<String> ARTICLES = words("a an another some");
    private static final Set<String> PLURALS =
            words("bunch pack gang load lot crowd set herd boatload shipload busload basket group " + "handful crew");

    static Set<String> words(String words) {
        return Set.of(words.split(" "));
    }

    Token at(int index) {
        return index < 0 || index >= tokens.size() ? END : tokens.get(index);
    }

    boolean is(int index, String... words) {
        return at(index).is(words);
    }

    /// Whether no word stands there: a mark, or nothing.
    boolean ends(int index) {
        return !Character.isLetterOrDigit(at(index).text().charAt(0))
                && !at(index).text().startsWith("'");
    }

    boolean isComma(int index) {
        return is(index, ",");
    }

    /// A form of "to be", or of another verb behind which one is told what somebody or something is.
    boolean be(int index) {
        boolean article = at(index + 1).tagged("DT");
        boolean misspelt = is(index, "your") && is(index + 1, "a", "an");
        return misspelt || BE.contains(at(index).lower()) && (!at(index).tagged("POS") || article);
    }

    boolean links(int index) {
        return be(index) || SEEM.contains(at(index).lower());
    }

    /// Whether it is the writer's own side that is told to be something here: "we would be fools".
    boolean ours(int verb) {
        int at = verb - 1;
        while (at(at).tagged("MD", "RB", "VBP", "VBD", "VB") && !ends(at)) {
            at--;
        }
        return is(at, "i", "we");
    }

    /// A comma or a conjunction between words of one kind.
    boolean joins(int index) {
        return isComma(index) || is(index, "and", "but", "or");
    }

    /// The place behind a comma and a conjunction that stand here; the same place where there is neither.
    int joined(int index) {
        int next = isComma(index) ? index + 1 : index;
        return is(next, "and", "but", "or") ? next + 1 : next;
    }

    /// A word that says one knows which one is meant.
    boolean definite(int index) {
        return is(index, "this", "that", "these", "those", "the") || at(index).tagged("PRP$");
    }

    boolean noun(int index) {
        return at(index).noun();
    }

    /// What can stand before a noun and be told of it.
    boolean describes(int index) {
        return quality(index)
                || at(index).adjective()
                || at(index).tagged("VBN", "VBG") && at(index - 1).tagged("DT", "JJ", "PRP$", "NN", "RB");
    }

    boolean quality(int index) {
        return epithets.stream()
                .anyMatch(each -> each.kind() == Epithet.Kind.QUALITY && each.from() <= index && index < each.to());
    }

    boolean name(int index) {
        return epithets.stream().anyMatch(each -> each.name() && each.from() == index);
    }

    /// The first of the names that stand together and end before this one: "loser" in "that loser clown".
    int named(int from) {
        return epithets.stream()
                .filter(each -> each.name() && each.to() == from)
                .findFirst()
                .map(each -> named(each.from()))
                .orElse(from);
    }

    /// Whether what begins here goes on with a list of names.
    boolean nameBefore(int index) {
        int at = is(index - 1, "and", "or") ? index - 1 : index;
        int end = isComma(at - 1) ? at - 1 : at;
        return end < index && named(end) < end;
    }

    boolean adverb(int index) {
        return at(index).tagged("RB", "RBR", "RBS")
                        && !is(index, "not", "n't", "never", "so", "then", "now", "here", "there", "too", "why", "how")
                || is(index, "so", "too", "very", "real", "plain", "damn", "fucking") && describes(index + 1);
    }

    boolean determiner(int index) {
        return at(index).tagged("DT", "PDT", "PRP$", "WDT", "WP", "CD") && !ends(index)
                || is(index, "such", "what", "many", "more", "most", "other", "same", "few", "you", "any")
                || at(index).tagged("POS") && !be(index);
    }

    boolean article(int index) {
        return ARTICLES.contains(at(index).lower());
    }

    boolean plural(int index) {
        return PLURALS.contains(at(index).lower());
    }

    /// The first of the words that are told of the noun at this index: adjectives, adverbs before them, other nouns.
    int start(int head) {
        int start = head;
        while (before(start)) {
            start--;
        }
        while (start < head && joins(start)) {
            start++;
        }
        return start;
    }

    private boolean before(int start) {
        int here = start - 1;
        if (joins(here)) {
            return describes(start) && describes(here - 1) && !linksBefore(here - 1);
        }
        return describes(here)
                || at(here).tagged("NN", "NNP") && !is(here, "man") && !ends(here)
                || adverb(here) && start < tokens.size() && describes(start);
    }

    private boolean linksBefore(int index) {
        int at = index;
        while (describes(at) || adverb(at)) {
            at--;
        }
        return links(at);
    }

    /// The first of the words with which a noun phrase begins whose first other word is at this index: "such a", "what
    /// a bunch of".
    int determined(int start) {
        int first = start;
        if (is(first - 1, "of") && plural(first - 2)) {
            first = start(first - 2);
        }
        while (determiner(first - 1) && !be(first - 1)) {
            first--;
        }
        return first;
    }

    /// The place before what may stand between a verb and what it says of somebody.
    int skipped(int index) {
        int at = index;
        while (at >= 0
                && !links(at)
                && (ASIDE.contains(at(at).lower())
                        || at(at).tagged("RB", "RBR") && !is(at, "not", "n't", "never", "no"))) {
            at--;
        }
        return at;
    }

    /// The words from one index to before another that a test lets stay, with a blank between them.
    String words(int from, int to, IntPredicate stays) {
        return IntStream.range(from, to)
                .filter(stays)
                .mapToObj(index -> at(index).text())
                .collect(Collectors.joining(" "));
    }
}
