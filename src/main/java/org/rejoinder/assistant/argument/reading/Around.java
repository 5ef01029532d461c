package org.rejoinder.assistant.argument.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rejoinder.assistant.argument.words.NounPhrase;
import org.rejoinder.assistant.language.Token;

/// What stands around a place in a tagged sentence: the phrase before or after, the next word, a complement.
final class Around {

    private Around() {}

    static Token word(Sentence sentence, int i) {
        return i >= 0 && i < sentence.tokens().size() ? sentence.tokens().get(i) : new Token("", "NONE", 0, 0);
    }

    static @Nullable NounPhrase after(Sentence sentence, int from) {
        for (NounPhrase phrase : sentence.phrases()) {
            if (phrase.from() >= from) {
                return phrase.from() - from <= 3 ? phrase : null;
            }
        }
        return null;
    }

    static @Nullable NounPhrase nextWithin(Sentence sentence, int from, int reach) {
        return sentence.phrases().stream()
                .filter(phrase -> phrase.from() >= from && phrase.from() - from <= reach)
                .findFirst()
                .orElse(null);
    }

    /// The subject before a place: the last phrase that no preposition governs and no relative clause holds, as
    /// "road signs" in "road signs in the county should".
    static @Nullable NounPhrase before(Sentence sentence, int at) {
        NounPhrase subject = null;
        boolean relative = false;
        for (NounPhrase phrase : sentence.phrases()) {
            Token governs = wordBefore(sentence, phrase.from());
            relative |= subject != null
                    && (governs.tagged("WDT", "WP", "WRB") || relativeBetween(sentence, subject, phrase));
            boolean free =
                    !governs.tagged("IN", "TO") || governs.is("that", "because", "if", "while", "although", "since");
            if (phrase.to() <= at && (subject == null || free && !relative)) {
                subject = phrase;
            }
        }
        return subject;
    }

    static boolean relativeBetween(Sentence sentence, NounPhrase one, NounPhrase other) {
        return sentence.tokens().stream()
                .filter(token -> token.from() >= one.to() && token.to() <= other.from())
                .anyMatch(token -> token.tagged("WDT", "WP") || token.is("who", "which"));
    }

    static Token wordBefore(Sentence sentence, int from) {
        Token before = new Token("", "NONE", 0, 0);
        for (Token token : sentence.tokens()) {
            if (token.to() <= from) {
                before = token;
            }
        }
        return before;
    }

    static Token wordFrom(Sentence sentence, int from) {
        return sentence.tokens().stream()
                .filter(token -> token.from() >= from)
                .findFirst()
                .orElse(new Token("", "NONE", 0, 0));
    }

    static boolean near(Sentence sentence, int i, String... words) {
        for (int at = Math.max(0, i - 4); at < i; at++) {
            if (word(sentence, at).is(words)) {
                return true;
            }
        }
        return false;
    }

    static String complement(Sentence sentence, int from) {
        for (Token token : sentence.tokens()) {
            if (token.from() >= from) {
                return token.adjective()
                                || token.is("open", "free", "mandatory", "illegal", "legal", "optional", "opt-in")
                        ? token.text()
                        : "";
            }
        }
        return "";
    }

    static String turned(Sentence sentence, int from, String tail) {
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

    /// Where the thing meant is not the first object: "give pupils a wall", "turn the lot into a park", "stop
    /// wasting a year on cursive", "let people build duplexes".
    static @Nullable NounPhrase meant(Sentence sentence, String lemma, String gerund, NounPhrase direct) {
        Token next = wordFrom(sentence, direct.to());
        if (lemma.matches("give|offer|grant|lend|hand|send|show|teach|pay")) {
            NounPhrase second = after(sentence, direct.to());
            return second != null && !second.determiner().isEmpty() && next.from() >= second.from() ? second : null;
        }
        if (lemma.matches("declare|designate")) {
            NounPhrase second = after(sentence, direct.to());
            return second != null && next.from() >= second.from() ? second : null;
        }
        if (lemma.matches("turn|convert|transform") && sentence.lower().indexOf(" into ", direct.to()) >= 0) {
            return nextWithin(sentence, sentence.lower().indexOf(" into ", direct.to()) + 6, 2);
        }
        if (lemma.equals("rid") && next.is("of")) {
            return nextWithin(sentence, next.to(), 2);
        }
        if (gerund.matches("wasting|spending|throwing") && sentence.lower().indexOf(" on ", direct.to()) >= 0) {
            return nextWithin(sentence, sentence.lower().indexOf(" on ", direct.to()) + 4, 2);
        }
        if (lemma.matches("let|allow|letting") && next.verb()) {
            return nextWithin(sentence, next.to(), 14);
        }
        return null;
    }

    /// Whether an order may begin here: at the start, or after those spoken to ("Dear council, give …").
    static boolean begins(Sentence sentence, int i) {
        return i == 0
                || i <= 6
                        && word(sentence, i - 1).is(",", ":")
                        && sentence.tokens().subList(0, i).stream().noneMatch(Token::verb);
    }
}
