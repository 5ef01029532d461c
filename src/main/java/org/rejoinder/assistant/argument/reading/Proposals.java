package org.rejoinder.assistant.argument.reading;

import static org.rejoinder.assistant.argument.reading.Around.after;
import static org.rejoinder.assistant.argument.reading.Around.before;
import static org.rejoinder.assistant.argument.reading.Around.begins;
import static org.rejoinder.assistant.argument.reading.Around.complement;
import static org.rejoinder.assistant.argument.reading.Around.meant;
import static org.rejoinder.assistant.argument.reading.Around.near;
import static org.rejoinder.assistant.argument.reading.Around.nextWithin;
import static org.rejoinder.assistant.argument.reading.Around.turned;
import static org.rejoinder.assistant.argument.reading.Around.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rejoinder.assistant.argument.reading.Proposal.Step;
import org.rejoinder.assistant.argument.words.Inflection;
import org.rejoinder.assistant.argument.words.NounPhrase;
import org.rejoinder.assistant.argument.words.NounPhrases;
import org.rejoinder.assistant.argument.words.Perspective;
import org.rejoinder.assistant.language.Token;

/// Finds what the sentences ask for: "X should be banned", "we ask you to restore X", "please publish X", "ban
/// X".
final class Proposals {

    private static final Set<String> ASKING = Set.of(
            "ask urge request invite propose suggest recommend want like call beg encourage appeal petition advocate hope demand challenge implore"
                    .split(" "));

    /// One asks for a thing, and asks or hopes of people: "we asked the porter" asks for no porter.
    private static final Set<String> OF_PEOPLE = Set.of(
            "ask", "urge", "invite", "call", "beg", "encourage", "appeal", "petition", "hope", "challenge", "implore");
    private static final Set<String> FOR =
            Set.of("support", "favor", "favour", "advocate", "endorse", "defend", "champion");
    private static final Set<String> AGAINST = Set.of("oppose", "object", "resist", "condemn");
    private static final Set<String> STRIVING =
            Set.of("fight", "campaign", "push", "press", "vote", "strive", "argue", "work", "stand", "call");
    /// How much less is asked by a verb that tells no step.
    private static final double UNKNOWN = 0.25;

    private static final Set<String> OUGHT = Set.of("should", "must", "ought", "shall");

    static final Pattern AGENTS = Pattern.compile(
            "employers?|compan(y|ies)|firms?|governments?|states?|police|landlords?|owners?|schools?|teachers?|parents?|people|anyone|nobody|everyone|"
                    + "bosses|managers|judges|councils?|cit(y|ies)|countries|politicians|doctors|hospitals|universities|platforms|makers|shops?|banks|airlines|"
                    + "restaurants|residents|citizens|members|students|pupils|children|adults|women|men|workers|employees|users?|drivers|authors?|publishers?|protesters|boards?|ministers?");

    /// "A ban should be a last resort" asks for less of it.
    private static final Pattern RARELY = Pattern.compile(
            " (?:(?:only|always|really|at most) )*(?:an? |the )?(?:very )?(?:last resort|rare|exceptions?|unnecessary|unthinkable|off the table)\\b");

    private static final Pattern ENDING = Pattern.compile(
            "(?:get(?:ting)? rid of|do(?:ing)? away with|(?:put|bring)(?:ting|ing)? an end to|call(?:ing)? (?:a halt to|off)) ");

    private static final Pattern LISTED =
            Pattern.compile(" (?:to|in) [^.,;]{0,40}\\b(?:bans?|prohibition|blacklist|blocklist|exclusions?)\\b");

    private static final String MOVING = "encourage|urge|ask|persuade|press|lobby|tell|advise|help";

    private Proposals() {}

    static List<Proposal> of(Sentence sentence, int index) {
        List<Proposal> found = new ArrayList<>();
        List<Token> tokens = sentence.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            Proposal proposal = at(sentence, index, i);
            if (proposal != null) {
                found.add(Nominals.resolved(proposal, sentence));
            }
        }
        Attitudes.of(sentence, index).forEach(each -> found.add(Nominals.resolved(each, sentence)));
        Judgements.of(sentence, index).ifPresent(found::add);
        found.replaceAll(each -> Wholes.of(each, sentence));
        return found;
    }

    private static @Nullable Proposal at(Sentence sentence, int index, int i) {
        Token token = sentence.tokens().get(i);
        if (token.is("needs") && word(sentence, i - 1).tagged("PRP$")) {
            return null;
        }
        if (token.is("need", "has", "have") && near(sentence, i, "they", "i", "he", "she", "it", "who", "now")) {
            return null;
        }
        boolean motion = token.is("would") && near(sentence, i, "house", "thw");
        if (motion
                || OUGHT.contains(token.lower())
                || token.is("need", "needs", "has", "have")
                        && word(sentence, i + 1).is("to")) {
            return ought(sentence, index, i);
        }
        if (token.is("please")) {
            return verbPhrase(sentence, index, i + 1, false, 1.2);
        }
        String lemma = token.verb() ? Inflection.lemma(token.text(), token.tag()) : "";
        if (ASKING.contains(lemma)
                && near(sentence, i, "i", "we", "us", "letter", "petition", "therefore", "writing", "write")) {
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
        if (token.is("back", "return", "switch", "move")
                && word(sentence, i + 1).is("to")) {
            return back(sentence, index, i + 2);
        }
        return begins(sentence, i)
                        && token.tagged("VB", "VBP", "NN", "NNP")
                        && Steps.known(token.lower()).isPresent()
                        && sentence.tokens().size() < 18
                ? verbPhrase(sentence, index, i, false, 0.9)
                : null;
    }

    /// "We should go back to writing essays by hand", "let us move to written updates".
    private static @Nullable Proposal back(Sentence sentence, int index, int at) {
        boolean gerund = word(sentence, at).tagged("VBG");
        NounPhrase object = nextWithin(sentence, word(sentence, at).from(), gerund ? 14 : 2);
        boolean ours = sentence.lower().matches(".*\\b(should|must|let's|let us|need to|ought to|please)\\b.*");
        if (!ours || object == null || !NounPhrases.telling(object)) {
            return null;
        }
        return new Proposal(Step.OPEN, "", "", object, false, index, 1.05);
    }

    private static @Nullable Proposal ought(Sentence sentence, int index, int i) {
        int at = i + 1;
        boolean negated = false;
        while (at < sentence.tokens().size()
                && (word(sentence, at).tagged("RB") || word(sentence, at).is("to", "n't", "not", "all", "both"))) {
            negated |= word(sentence, at).is("not", "n't", "never", "no");
            at++;
        }
        if (word(sentence, at).is("have") && word(sentence, at + 1).is("to")) {
            Proposal owed = verbPhrase(sentence, index, at + 2, negated, 1.15);
            return owed == null ? about(sentence, index, i, at + 2, negated) : owed.as(Step.REQUIRE);
        }
        if (word(sentence, at).is("be")
                && word(sentence, at + 2).is("to")
                && word(sentence, at + 1)
                        .is("allowed", "able", "permitted", "free", "required", "forced", "obliged", "made")) {
            return granted(sentence, index, i, at + 1, negated);
        }
        Token verb = word(sentence, at);
        double weight = word(sentence, i).is("should", "ought", "must") ? 1.1 : 0.8;
        Proposal owed = owed(sentence, index, at, negated, weight);
        if (owed != null) {
            return owed;
        }
        NounPhrase staying =
                verb.is("remain", "stay") ? before(sentence, word(sentence, i).from()) : null;
        if (staying != null
                && NounPhrases.telling(staying)
                && staying.determiner().matches("|the|our|your|this")) {
            return new Proposal(Step.KEEP, "", "", staying, negated, index, weight);
        }
        if (verb.is("be") || verb.is("become", "remain", "stay")) {
            return passive(sentence, index, i, at, negated, weight);
        }
        Proposal helping = helped(sentence, index, at, negated, weight);
        Proposal active = helping != null || !(verb.verb() || verb.tagged("NN"))
                ? helping
                : verbPhrase(sentence, index, at, negated, weight);
        return active != null || !word(sentence, i).is("should", "must", "ought")
                ? active
                : about(sentence, index, i, at, negated);
    }

    /// "We should have a bench there": what somebody should have is what is asked for.
    private static @Nullable Proposal owed(Sentence sentence, int index, int at, boolean negated, double weight) {
        NounPhrase object = word(sentence, at).is("have", "get", "receive")
                        && !word(sentence, at + 1).is("rid", "to", "out", "off", "away", "back")
                ? nextWithin(sentence, word(sentence, at).to(), 8)
                : null;
        if (object == null || !NounPhrases.telling(object)) {
            return null;
        }
        Step step = object.head().matches("(?i)responsibilit(?:y|ies)|dut(?:y|ies)|obligations?|licen[cs]es?")
                ? Step.REQUIRE
                : Step.SPEND;
        return new Proposal(step, "", "", object, negated, index, weight - 0.1);
    }

    /// "The government should help with tuition": what it is done with is meant, and not who does it.
    private static @Nullable Proposal helped(Sentence sentence, int index, int at, boolean negated, double weight) {
        boolean helps = word(sentence, at).is("help", "assist", "pay", "invest", "care")
                && word(sentence, at + 1).is("with", "for", "in");
        NounPhrase object = helps ? nextWithin(sentence, word(sentence, at + 1).to(), 6) : null;
        return object == null || !NounPhrases.telling(object)
                ? null
                : new Proposal(Step.SPEND, "", "", object, negated, index, weight);
    }

    /// "Anyone should be allowed to walk on private land": what is granted or required is what the inner verb
    /// is done to, else who it is granted to.
    private static @Nullable Proposal granted(Sentence sentence, int index, int modal, int how, boolean negated) {
        NounPhrase subject = before(sentence, word(sentence, modal).from());
        if (negated
                && subject != null
                && NounPhrases.telling(subject)
                && !AGENTS.matcher(subject.head().toLowerCase(java.util.Locale.ROOT))
                        .matches()) {
            return new Proposal(Step.RESTRICT, "", "", subject, false, index, 1.1);
        }
        boolean forced = word(sentence, how).is("required", "forced", "obliged", "made");
        int at = how + 2;
        String lemma = Inflection.lemma(word(sentence, at).text(), "VB");
        NounPhrase object = nextWithin(sentence, word(sentence, at).to(), 24);
        if (object == null || !NounPhrases.telling(object)) {
            return about(sentence, index, modal, at, negated);
        }
        Step step = forced ? Steps.known(lemma).orElse(Step.REQUIRE) : Step.ALLOW;
        return new Proposal(step, "", "", object, negated, index, 1.1);
    }

    /// When the verb has no object of its own, what the sentence is about stands in: "drivers should pay to
    /// enter".
    private static @Nullable Proposal about(Sentence sentence, int index, int modal, int at, boolean negated) {
        NounPhrase subject = before(sentence, word(sentence, modal).from());
        boolean known = Steps.known(word(sentence, at).lower()).isPresent();
        boolean who = subject != null
                && AGENTS.matcher(subject.head().toLowerCase(java.util.Locale.ROOT))
                        .matches();
        if (subject == null
                || (who || subject.determiner().matches("every|each|all"))
                        && !known
                        && !negated
                        && !word(sentence, at).is("pay", "be")
                || !NounPhrases.telling(subject)
                || subject.proper() && !known) {
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
        if (what.is("banned", "barred", "stopped", "prevented", "prohibited", "forbidden")
                && word(sentence, at + 1).is("from")) {
            NounPhrase from = nextWithin(sentence, word(sentence, at + 2).to(), 24);
            return from == null ? null : new Proposal(Step.RESTRICT, "", "", from, not, index, weight);
        }
        if (RARELY.matcher(sentence.lower().substring(word(sentence, be).to())).lookingAt()) {
            return new Proposal(Step.RESTRICT, "", "", subject, negated, index, weight);
        }
        if (what.is("seen", "viewed", "regarded", "considered", "treated", "called", "judged", "remembered")) {
            return null;
        }
        if (not && what.is("sold", "shown", "used", "displayed", "served", "taught", "held", "given", "played")) {
            String verb = Inflection.lemma(what.text(), "VBN");
            return new Proposal(Step.RESTRICT, verb, subject.general(), subject, false, index, weight);
        }
        if (what.tagged("VBN", "VBD") || what.text().endsWith("ed")) {
            String verb = Inflection.lemma(what.text(), "VBN");
            Step step = Steps.of(verb, word(sentence, at + 1).lower());
            return new Proposal(step, verb, subject.general(), subject, not, index, weight);
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
        for (int at = i + 1; at < Math.min(sentence.tokens().size(), i + 16); at++) {
            if (word(sentence, at).is("to") && word(sentence, at + 1).is("be")) {
                return undergone(sentence, index, at);
            }
            if (word(sentence, at).is("to") && word(sentence, at + 1).tagged("VB", "VBP", "NN")) {
                boolean not = word(sentence, at - 1).is("not", "n't");
                return verbPhrase(sentence, index, at + 1, not, 1.3);
            }
            if (OUGHT.contains(word(sentence, at).lower())) {
                return null;
            }
        }
        boolean ofPeople = OF_PEOPLE.contains(
                Inflection.lemma(word(sentence, i).text(), word(sentence, i).tag()));
        if (word(sentence, i + 1).is("on", "upon")
                || ofPeople && !word(sentence, i + 1).is("for")) {
            return null;
        }
        int start = word(sentence, i + 1).is("for", "that") ? i + 2 : i + 1;
        return side(sentence, index, start, false);
    }

    /// "We would like the gate to be opened."
    private static @Nullable Proposal undergone(Sentence sentence, int index, int to) {
        NounPhrase object = before(sentence, word(sentence, to).from());
        Token done = word(sentence, to + 2);
        if (object == null || !done.tagged("VBN", "VBD") || !NounPhrases.telling(object)) {
            return null;
        }
        String verb = Inflection.lemma(done.text(), "VBN");
        boolean not = word(sentence, to - 1).is("not", "n't");
        return new Proposal(Steps.of(verb, ""), verb, object.general(), object, not, index, 1.2);
    }

    private static @Nullable Proposal side(Sentence sentence, int index, int start, boolean against) {
        Token first = word(sentence, start);
        if (first.tagged("VBG")) {
            return phrase(sentence, index, start, Inflection.lemma(first.text(), "VBG"), against, 1.1);
        }
        NounPhrase object = after(sentence, first.from());
        if (object == null || !NounPhrases.telling(object)) {
            return null;
        }
        Step step = against ? Attitudes.resisted(sentence.lower()) : Step.CHANGE;
        return new Proposal(
                step, against ? "" : "introduce", against ? "" : object.general(), object, false, index, 0.8);
    }

    private static @Nullable Proposal verbPhrase(Sentence sentence, int index, int at, boolean negated, double weight) {
        Token verb = word(sentence, at);
        if (!(verb.verb() || verb.noun())
                || verb.is("do") && !word(sentence, at + 1).is("away")
                || verb.is("be", "have", "know", "remember", "note", "consider", "understand", "say", "see")) {
            return null;
        }
        String lemma = Inflection.lemma(verb.text(), "VB");
        if (sentence.lower().contains("keep up the ")) {
            return null;
        }
        Matcher ending = ENDING.matcher(sentence.lower())
                .region(verb.from(), sentence.lower().length());
        if (ending.lookingAt()) {
            NounPhrase ended = nextWithin(sentence, ending.end(), 3);
            return ended == null || !NounPhrases.telling(ended)
                    ? null
                    : new Proposal(Step.BAN, "", "", ended, negated, index, weight);
        }
        if (STRIVING.contains(lemma) && word(sentence, at + 1).is("for", "towards")) {
            return side(sentence, index, at + 2, negated);
        }
        if (Steps.known(lemma).isEmpty()
                && !sentence.lower().matches(".*\\b(ask|should|must|please|urge|propose)\\b.*")) {
            return null;
        }
        boolean known = Steps.known(lemma).isPresent() && !sentence.lower().contains("agenda");
        return phrase(sentence, index, at, lemma, negated, known ? weight : weight - UNKNOWN);
    }

    /// A verb with its object and what belongs to it, cut before the next clause.
    private static @Nullable Proposal phrase(
            Sentence sentence, int index, int at, String lemma, boolean negated, double weight) {
        boolean gerund =
                word(sentence, at + 1).tagged("VBG") && !word(sentence, at + 2).tagged("NN", "NNS");
        int verbAt = gerund ? at + 1 : at;
        int particle = word(sentence, verbAt + 1).tagged("RP")
                        || word(sentence, verbAt + 1).is("back", "away", "off", "out", "up", "down")
                ? verbAt + 1
                : verbAt;
        NounPhrase close = after(sentence, word(sentence, particle).to());
        NounPhrase direct = close != null ? close : afterFigure(sentence, particle + 1);
        if (direct == null || direct.words().matches("\\d.*")) {
            return null;
        }
        NounPhrase plain = NounPhrases.telling(direct) ? null : nextWithin(sentence, direct.to(), 24);
        NounPhrase other = plain != null
                ? plain
                : meant(sentence, lemma, gerund ? word(sentence, verbAt).lower() : "", direct);
        if (other != null) {
            Step step = lemma.equals("let") ? Step.ALLOW : Steps.of(lemma, "");
            return new Proposal(
                    lemma.matches("turn|convert|transform") ? Step.BUILD : step, "", "", other, negated, index, weight);
        }
        if (lemma.equals("take") && direct.head().equalsIgnoreCase("place")) {
            return about(sentence, index, at, at, negated);
        }
        if (gerund && lemma.matches("stop|quit|avoid|cease|end")) {
            NounPhrase deed = deed(sentence, word(sentence, verbAt), direct);
            return new Proposal(Step.BAN, "", "", deed, negated, index, weight);
        }
        if (lemma.matches("add|include")
                && LISTED.matcher(sentence.lower().substring(direct.to())).lookingAt()) {
            return new Proposal(Step.RESTRICT, "", "", direct, negated, index, weight);
        }
        if (negated && Steps.known(lemma).isEmpty() && word(sentence, at).verb()) {
            Token done = word(sentence, at);
            String words = Inflection.gerund(lemma) + " " + direct.general();
            NounPhrase deed =
                    new NounPhrase(words, Inflection.gerund(lemma), "", false, false, done.from(), direct.to());
            return new Proposal(Step.BAN, "ban", words, deed, false, index, weight);
        }
        Proposal kept = keptFrom(sentence, lemma, direct, negated, index, weight);
        if (kept != null) {
            return kept;
        }
        if (lemma.equals("pay") && direct.head().matches("(?i)fees?|charges?|tax|taxes|tolls?|levy|levies|deposits?")) {
            return new Proposal(Step.REQUIRE, "", "", direct, negated, index, weight);
        }
        NounPhrase object = direct;
        int end = object.to();
        Proposal ruled = ruled(sentence, direct, negated, index, weight);
        if (ruled != null) {
            return ruled;
        }
        if (lemma.matches("put|bring|give") && Around.wordFrom(sentence, end).is("back")) {
            return new Proposal(Step.OPEN, "", "", object, negated, index, weight);
        }
        if (lemma.equals("send") && Around.wordFrom(sentence, end).is("back")) {
            return new Proposal(Step.REFUSE, "", "", object, negated, index, weight);
        }
        if (lemma.equals("take") && Around.wordFrom(sentence, end).is("off", "away", "down", "out")) {
            return new Proposal(Step.BAN, "", "", object, negated, index, weight);
        }
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

    /// "Ban firms from encrypting data", "require airlines to seat families together": what somebody is kept from
    /// or made to do is the thing, and not who.
    private static @Nullable Proposal keptFrom(
            Sentence sentence, String lemma, NounPhrase who, boolean negated, int index, double weight) {
        Token next = Around.wordFrom(sentence, who.to());
        boolean from = lemma.matches("ban|stop|prevent|forbid|prohibit|keep|bar") && next.is("from");
        boolean to = lemma.matches("require|force|oblige|compel|order|get|allow|permit|" + MOVING) && next.is("to");
        Token verb = Around.wordFrom(sentence, next.to());
        NounPhrase object = from && verb.tagged("VBG") || to && verb.verb() ? nextWithin(sentence, verb.to(), 8) : null;
        if (object == null || !NounPhrases.telling(object)) {
            return null;
        }
        if (from) {
            return new Proposal(Step.RESTRICT, "", "", deed(sentence, verb, object), negated, index, weight);
        }
        Step made = lemma.matches(MOVING) ? Steps.of(Inflection.lemma(verb.text(), "VB"), "") : Step.REQUIRE;
        return new Proposal(lemma.matches("allow|permit") ? Step.ALLOW : made, "", "", object, negated, index, weight);
    }

    /// "Encrypting data" as a thing that can be spoken of, as the other side says it.
    private static NounPhrase deed(Sentence sentence, Token verb, NounPhrase object) {
        String between = sentence.text().substring(verb.from(), object.to());
        String doing =
                between.substring(0, between.length() - object.words().length()).strip();
        String said = doing.endsWith(object.determiner())
                ? doing.substring(0, doing.length() - object.determiner().length())
                : doing;
        String owner = object.determiner().isEmpty() ? "" : Perspective.turned(object.determiner()) + " ";
        return new NounPhrase(
                said.strip() + " " + owner + object.words(), verb.text(), "", false, false, verb.from(), object.to());
    }

    /// "Introduce a rule that no homework is set": what the rule says is asked for.
    private static @Nullable Proposal ruled(
            Sentence sentence, NounPhrase rule, boolean negated, int index, double weight) {
        Token that = Around.wordFrom(sentence, rule.to());
        boolean says =
                that.is("that") && rule.head().matches("(?i)rules?|laws?|polic(?:y|ies)|regulations?|requirements?");
        NounPhrase ruled = says ? nextWithin(sentence, that.to(), 2) : null;
        if (ruled == null || !NounPhrases.telling(ruled)) {
            return null;
        }
        Step step = ruled.determiner().equals("no") ? Step.RESTRICT : Step.REQUIRE;
        NounPhrase thing = new NounPhrase(
                ruled.words(), ruled.head(), "", ruled.plural(), ruled.proper(), ruled.from(), ruled.to());
        return new Proposal(step, "", "", thing, negated, index, weight);
    }

    /// "Remove the 20% VAT": a figure may stand between the verb and what it is done to.
    private static @Nullable NounPhrase afterFigure(Sentence sentence, int at) {
        int next = at;
        while (word(sentence, next).tagged("DT", "CD") || word(sentence, next).is("%", "£", "$", "€")) {
            next++;
        }
        return next == at ? null : after(sentence, word(sentence, next).from());
    }
}
