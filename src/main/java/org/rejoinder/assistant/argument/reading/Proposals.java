package org.rejoinder.assistant.argument.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rejoinder.assistant.argument.reading.Proposal.Step;
import org.rejoinder.assistant.argument.words.Inflection;
import org.rejoinder.assistant.argument.words.NounPhrase;
import org.rejoinder.assistant.argument.words.Token;

/// Finds what the sentences ask for: "X should be banned", "we ask you to restore X", "please publish X", "ban
/// X".
final class Proposals {

    private static final Set<String> ASKING = Set.of(
            "ask",
            "urge",
            "request",
            "invite",
            "propose",
            "suggest",
            "recommend",
            "want",
            "like",
            "call",
            "beg",
            "encourage",
            "appeal",
            "petition",
            "advocate",
            "hope",
            "demand");
    private static final Set<String> FOR =
            Set.of("support", "favor", "favour", "advocate", "endorse", "defend", "champion");
    private static final Set<String> AGAINST = Set.of("oppose", "object", "resist", "condemn");
    private static final Set<String> OUGHT = Set.of("should", "must", "ought", "shall");

    private Proposals() {}

    static List<Proposal> of(Sentence sentence, int index) {
        List<Proposal> found = new ArrayList<>();
        List<Token> tokens = sentence.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            Proposal proposal = at(sentence, index, i);
            if (proposal != null) {
                found.add(proposal);
            }
        }
        return found;
    }

    private static @Nullable Proposal at(Sentence sentence, int index, int i) {
        Token token = sentence.tokens().get(i);
        if (OUGHT.contains(token.lower())
                || token.is("need", "needs", "has", "have")
                        && word(sentence, i + 1).is("to")) {
            return ought(sentence, index, i);
        }
        if (token.is("please")) {
            return verbPhrase(sentence, index, i + 1, false, 1.2);
        }
        String lemma = token.verb() ? Inflection.lemma(token.text(), token.tag()) : "";
        if (ASKING.contains(lemma) && near(sentence, i, "i", "we", "us", "letter", "therefore", "writing", "write")) {
            return asked(sentence, index, i);
        }
        if (FOR.contains(lemma) || AGAINST.contains(lemma)) {
            return side(sentence, index, i + 1, AGAINST.contains(lemma));
        }
        if (token.is("against") && near(sentence, i, "am", "are", "i", "we", "arguments", "case", "argument")) {
            return side(sentence, index, i + 1, true);
        }
        if (token.is("favor", "favour") && word(sentence, i + 1).is("of")) {
            return side(sentence, index, i + 2, false);
        }
        return i == 0
                        && token.tagged("VB", "VBP", "NN", "NNP")
                        && Steps.known(token.lower()).isPresent()
                        && sentence.tokens().size() < 14
                ? verbPhrase(sentence, index, 0, false, 0.9)
                : null;
    }

    private static @Nullable Proposal ought(Sentence sentence, int index, int i) {
        int at = i + 1;
        boolean negated = false;
        while (at < sentence.tokens().size()
                && (word(sentence, at).tagged("RB") || word(sentence, at).is("to", "n't", "not", "all", "both"))) {
            negated |= word(sentence, at).is("not", "n't", "never", "no");
            at++;
        }
        Token verb = word(sentence, at);
        double weight = word(sentence, i).is("should", "ought", "must") ? 1.1 : 0.8;
        if (verb.is("be") || verb.is("become", "remain", "stay")) {
            return passive(sentence, index, i, at, negated, weight);
        }
        Proposal active = verb.verb() || verb.tagged("NN") ? verbPhrase(sentence, index, at, negated, weight) : null;
        return active != null || !word(sentence, i).is("should", "must", "ought")
                ? active
                : about(sentence, index, i, at, negated);
    }

    /// When the verb has no object of its own, what the sentence is about stands in: "drivers should pay to
    /// enter".
    private static @Nullable Proposal about(Sentence sentence, int index, int modal, int at, boolean negated) {
        NounPhrase subject = before(sentence, word(sentence, modal).from());
        if (subject == null || !org.rejoinder.assistant.argument.words.NounPhrases.telling(subject)) {
            return null;
        }
        Step step = word(sentence, at).is("pay")
                ? Step.TAX
                : Steps.of(word(sentence, at).lower(), "");
        boolean no = subject.determiner().equals("no");
        return new Proposal(no ? Step.RESTRICT : step, "", "", subject, negated, index, 0.7);
    }

    /// "School uniforms should be banned", "Voting should be mandatory".
    private static @Nullable Proposal passive(
            Sentence sentence, int index, int modal, int be, boolean negated, double weight) {
        NounPhrase subject = before(sentence, word(sentence, modal).from());
        int at = be + 1;
        boolean not = negated;
        while (at < sentence.tokens().size()
                && (word(sentence, at).tagged("RB", "VBG")
                        && !word(sentence, at).text().endsWith("ned"))) {
            not |= word(sentence, at).is("not", "no", "n't");
            at++;
        }
        Token what = word(sentence, at);
        if (subject == null || subject.words().isBlank()) {
            return null;
        }
        if (what.tagged("VBN", "VBD") || what.text().endsWith("ed")) {
            String verb = Inflection.lemma(what.text(), "VBN");
            return new Proposal(Steps.of(verb, ""), verb, subject.general(), subject, not, index, weight);
        }
        boolean telling = what.adjective() && at + 1 >= sentence.tokens().size() - 1;
        if (!telling && !what.is("mandatory", "compulsory", "illegal", "legal", "free", "optional", "voluntary")) {
            return about(sentence, index, modal, be, negated);
        }
        if (what.adjective() || what.tagged("NN", "JJ", "RB")) {
            String rest = subject.general() + " " + what.text();
            return new Proposal(Steps.of("make", what.text()), "make", rest, subject, not, index, weight);
        }
        return null;
    }

    /// "we ask the council to keep the branch open", "we propose a trial", "we call for a moratorium".
    private static @Nullable Proposal asked(Sentence sentence, int index, int i) {
        for (int at = i + 1; at < Math.min(sentence.tokens().size(), i + 9); at++) {
            if (word(sentence, at).is("to") && word(sentence, at + 1).tagged("VB", "VBP", "NN")) {
                boolean not = word(sentence, at - 1).is("not", "n't");
                return verbPhrase(sentence, index, at + 1, not, 1.3);
            }
            if (OUGHT.contains(word(sentence, at).lower())) {
                return null;
            }
        }
        int start = word(sentence, i + 1).is("for", "that") ? i + 2 : i + 1;
        return side(sentence, index, start, false);
    }

    private static @Nullable Proposal side(Sentence sentence, int index, int start, boolean against) {
        Token first = word(sentence, start);
        if (first.tagged("VBG")) {
            return phrase(sentence, index, start, Inflection.lemma(first.text(), "VBG"), against, 1.1);
        }
        NounPhrase object = after(sentence, first.from());
        if (object == null || !org.rejoinder.assistant.argument.words.NounPhrases.telling(object)) {
            return null;
        }
        Step step = against ? Step.KEEP : Step.CHANGE;
        return new Proposal(step, against ? "leave out" : "introduce", object.general(), object, false, index, 0.8);
    }

    private static @Nullable Proposal verbPhrase(Sentence sentence, int index, int at, boolean negated, double weight) {
        Token verb = word(sentence, at);
        if (!(verb.verb() || verb.noun())
                || verb.is("be", "have", "do", "know", "remember", "note", "consider", "understand", "say", "see")) {
            return null;
        }
        String lemma = Inflection.lemma(verb.text(), "VB");
        if (Steps.known(lemma).isEmpty()
                && !sentence.lower().matches(".*\\b(ask|should|must|please|urge|propose)\\b.*")) {
            return null;
        }
        boolean known = Steps.known(lemma).isPresent() && !sentence.lower().contains("agenda");
        return phrase(sentence, index, at, lemma, negated, known ? weight : weight - 0.4);
    }

    /// A verb with its object and what belongs to it, cut before the next clause.
    private static @Nullable Proposal phrase(
            Sentence sentence, int index, int at, String lemma, boolean negated, double weight) {
        boolean gerund =
                word(sentence, at + 1).tagged("VBG") && !word(sentence, at + 2).tagged("NN", "NNS");
        NounPhrase object = after(sentence, word(sentence, gerund ? at + 1 : at).to());
        if (object == null) {
            return null;
        }
        int end = object.to();
        String rest = sentence.text().substring(word(sentence, at).to(), end).strip();
        String complement = complement(sentence, end);
        boolean adjective = lemma.equals("make") || lemma.equals("keep") || lemma.equals("leave");
        String tail = adjective && !complement.isEmpty() ? rest + " " + complement : rest;
        if (tail.length() > 60 || tail.contains(",") || tail.contains("\n") || tail.contains("\"")) {
            return null;
        }
        return new Proposal(
                Steps.of(lemma, tail),
                lemma,
                turned(sentence, word(sentence, at).to(), tail),
                object,
                negated,
                index,
                weight);
    }

    private static String turned(Sentence sentence, int from, String tail) {
        List<Token> inside = sentence.tokens().stream()
                .filter(token -> token.from() >= from)
                .filter(token -> token.to() <= sentence.text().length())
                .toList();
        StringBuilder out = new StringBuilder();
        for (Token token : inside) {
            if (out.length() + token.text().length() > tail.length() + 2 || !tail.contains(token.text())) {
                break;
            }
            boolean glued = token.tagged("POS") || token.text().startsWith("'");
            out.append(out.isEmpty() || glued ? "" : " ")
                    .append(org.rejoinder.assistant.argument.words.Perspective.turned(token.text()));
        }
        return out.isEmpty() ? tail : out.toString();
    }

    private static String complement(Sentence sentence, int from) {
        for (Token token : sentence.tokens()) {
            if (token.from() >= from) {
                return token.adjective() || token.is("open", "free", "mandatory", "illegal", "legal", "optional")
                        ? token.text()
                        : "";
            }
        }
        return "";
    }

    private static @Nullable NounPhrase after(Sentence sentence, int from) {
        for (NounPhrase phrase : sentence.phrases()) {
            if (phrase.from() >= from) {
                return phrase.from() - from <= 3 ? phrase : null;
            }
        }
        return null;
    }

    /// The subject before a place: the last phrase that no preposition governs and no relative clause holds, as "road
    /// signs" in "road signs in the county should".
    private static @Nullable NounPhrase before(Sentence sentence, int at) {
        NounPhrase subject = null;
        boolean relative = false;
        for (NounPhrase phrase : sentence.phrases()) {
            Token governs = wordBefore(sentence, phrase.from());
            relative |= subject != null
                    && (governs.tagged("WDT", "WP", "WRB") || relativeBetween(sentence, subject, phrase));
            boolean free = !governs.tagged("IN", "TO") || governs.is("that", "because", "if", "while", "although", "since");
            if (phrase.to() <= at && (subject == null || free && !relative)) {
                subject = phrase;
            }
        }
        return subject;
    }

    private static boolean relativeBetween(Sentence sentence, NounPhrase one, NounPhrase other) {
        return sentence.tokens().stream()
                .filter(token -> token.from() >= one.to() && token.to() <= other.from())
                .anyMatch(token -> token.tagged("WDT", "WP") || token.is("who", "which"));
    }

    private static Token wordBefore(Sentence sentence, int from) {
        Token before = new Token("", "NONE", 0, 0);
        for (Token token : sentence.tokens()) {
            if (token.to() <= from) {
                before = token;
            }
        }
        return before;
    }

    private static boolean near(Sentence sentence, int i, String... words) {
        for (int at = Math.max(0, i - 4); at < i; at++) {
            if (word(sentence, at).is(words)) {
                return true;
            }
        }
        return false;
    }

    private static Token word(Sentence sentence, int i) {
        return i >= 0 && i < sentence.tokens().size() ? sentence.tokens().get(i) : new Token("", "NONE", 0, 0);
    }
}
