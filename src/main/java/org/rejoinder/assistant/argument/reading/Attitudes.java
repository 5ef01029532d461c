package org.rejoinder.assistant.argument.reading;

import static org.rejoinder.assistant.argument.reading.Around.nextWithin;
import static org.rejoinder.assistant.argument.reading.Around.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rejoinder.assistant.argument.reading.Proposal.Step;
import org.rejoinder.assistant.argument.words.Inflection;
import org.rejoinder.assistant.argument.words.NounPhrase;
import org.rejoinder.assistant.argument.words.NounPhrases;
import org.rejoinder.assistant.language.Token;

/// Finds what a sentence stands up for or against without asking for a step: "our opposition to the car park",
/// "worried about the plan to close the library", "you are forcing us back to the office".
final class Attitudes {

    private static final Pattern AGAINST = Pattern.compile(
            "\\b(?:(?:opposition|objections?|resistance|hostility|aversion) to|protest(?:s|ing)? (?:against|at|about)"
                    + "|opposed to|(?:up in arms|speak(?:ing)? out|campaign(?:ing)?|petition(?:ing)?|case) against|disagree(?:s|ing)? with|wrong (?:place|site|location) for"
                    + "|(?:do not|don't|cannot|can't) (?:think|believe|see)[^.]{0,60} by (?:bringing|building|adding|putting|allowing|introducing|opening)(?: in)?|say(?:ing)? no to|no to|hands off"
                    + "|(?:reject|rejects|rejecting|rejection of|refuse to accept|condemnation of|denounce|deplore|do not want|don't want)) ");
    private static final Pattern TROUBLED = Pattern.compile(
            "\\b(?:(?:concerns?|worr(?:y|ies)|dismay|disappointment|anger|outrage|alarm|unease|frustration|displeasure|disgust|fears?) (?:about|over|at|with|regarding|by|of)"
                    + "|(?:concerned|worried|dismayed|disappointed|angry|outraged|alarmed|uneasy|frustrated|disgusted|disturbed|appalled|shocked|saddened|disheartened|upset|unhappy)"
                    + " (?:while reading about|about|over|at|with|by|to (?:hear|learn|read|see)(?: (?:about|of|that))?)) ");
    private static final Pattern SUPPORT = Pattern.compile(
            "\\b(?:(?:support|backing|solidarity|enthusiasm|advocates?) (?:for|of|with)|in favou?r of|say(?:ing)? yes to|yes to|stand(?:ing)? up for|supportive of|committed to|grateful for) ");
    private static final Pattern THANKS = Pattern.compile(
            "\\b(?:thank(?:s|ful)?|applaud|commend|congratulate)\\b[^.]{0,40}? (?:for|on) (?:having |finally )?(?:(?:add|install|introduc|build|bring|provid|mak|keep|creat|open|adopt|allow)ing )");
    private static final Pattern LEADS =
            Pattern.compile("^[^.;]{0,40}?\\b(?:will|would|may|might|could|means?|only|leads?|turns?)\\b");
    private static final Pattern GOOD = Pattern.compile(
            "\\b(?:help|improv|sav|protect|benefit|better|safer|easier|cheaper|reduc|boost|effectiv|efficien|fairer|sensibl|wise|right|worth|solution|solv|end|good|great|strengthen|enabl|free|relie|prevent|cut)\\p{L}*\\b");
    /// Who worries about these would not be rid of them.
    private static final Pattern CARED = Pattern.compile(
            "(?i)health|safety|issues?|impacts?|effects?|risks?|dangers?|consequences?|lack|loss|state|quality|future|way|rise|increase|decline"
                    + "|numbers?|costs?|noise|news|safeguarding|wellbeing|welfare|privacy|environment|fate|survival|lives|life|environment|children|people|community");
    private static final Pattern OTHERS = Pattern.compile(
            "(?:\\b(?:their|his|her|your|who|those|people|critics|opponents|some|despite|no|any|without) (?:\\p{L}+ )?)$");
    private static final Pattern ACTS = Pattern.compile(
            "\\s+(?:(?:may|might|could|will|would) |(?:wants?|plans?|intends?|has decided|have decided) to )");
    private static final Pattern COMING = Pattern.compile(
            "\\b(?:propos\\w+|plann?\\w*|new|coming|decision|development|project|scheme|extension|expansion|application|bill|merger|contract|rezoning|conversion|site|sale|introduction|recent|change|move)\\b");

    private static final Set<String> DECIDING = Set.of(
            "decision",
            "decided",
            "plan",
            "plans",
            "planned",
            "planning",
            "proposal",
            "proposals",
            "proposed",
            "proposes",
            "proposing",
            "intends",
            "intention",
            "threatens",
            "threatening",
            "announced",
            "voted",
            "chose",
            "chosen");
    private static final Pattern FORCED = Pattern.compile(
            "\\b(?:(?:be(?:ing)?|are|were|was|been) (?:now )?(?:forced|ordered|compelled|coerced|told|pushed)|(?:forcing|ordering|compelling|mandating|mandates?) (?:that )?(?:us|we|them|people|everyone|staff|employees)?) ?");

    private Attitudes() {}

    static List<Proposal> of(Sentence sentence, int index) {
        List<Proposal> all = new ArrayList<>();
        String lower = sentence.lower();
        add(all, towards(sentence, index, AGAINST.matcher(lower), true, 1.0));
        add(all, towards(sentence, index, TROUBLED.matcher(lower), true, 0.85));
        add(all, towards(sentence, index, SUPPORT.matcher(lower), false, 0.85));
        add(all, towards(sentence, index, THANKS.matcher(lower), false, 1));
        add(all, forced(sentence, index, FORCED.matcher(lower)));
        add(all, leading(sentence, index));
        for (int i = 0; i < sentence.tokens().size(); i++) {
            add(all, decided(sentence, index, i));
        }
        return all;
    }

    private static void add(List<Proposal> all, @Nullable Proposal proposal) {
        if (proposal != null) {
            all.add(proposal);
        }
    }

    private static @Nullable Proposal towards(
            Sentence sentence, int index, Matcher matcher, boolean against, double weight) {
        while (matcher.find()) {
            boolean theirs = OTHERS.matcher(sentence.lower().substring(0, matcher.start()))
                    .find();
            NounPhrase object = nextWithin(sentence, matcher.end(), 6);
            boolean cared = object != null && CARED.matcher(object.head()).matches();
            if (!theirs && object != null && !cared && NounPhrases.telling(object) && !acts(sentence, object)) {
                return new Proposal(
                        against ? resisted(sentence.lower()) : Step.PRAISE, "", "", object, false, index, weight);
            }
        }
        return null;
    }

    /// "Dismayed that the council may ban bonfires" is no word against the council.
    private static boolean acts(Sentence sentence, NounPhrase who) {
        return ACTS.matcher(sentence.lower().substring(who.to())).lookingAt();
    }

    /// What is only coming is to be refused; what there is, is to end.
    static Step resisted(String lower) {
        return COMING.matcher(lower).find() ? Step.REFUSE : Step.BAN;
    }

    private static @Nullable Proposal forced(Sentence sentence, int index, Matcher matcher) {
        if (!matcher.find() || sentence.lower().matches(".*\\b(?:should|must|ought)\\b.*")) {
            return null;
        }
        NounPhrase object = sentence.phrases().stream()
                .filter(phrase -> phrase.from() >= matcher.end() && phrase.from() < matcher.end() + 40)
                .filter(NounPhrases::telling)
                .findFirst()
                .orElse(null);
        return object == null ? null : new Proposal(Step.REQUIRE, "", "", object, true, index, 0.8);
    }

    /// "Allowing hens will turn the town into a farm": who tells what a step would lead to is for it only where that is
    /// said to be good.
    private static @Nullable Proposal leading(Sentence sentence, int index) {
        Token first = word(sentence, 0);
        String verb = first.text().matches("\\p{Lu}?\\p{Ll}+ing")
                ? Inflection.lemma(first.text(), "VBG").toLowerCase(Locale.ROOT)
                : "";
        Step step = Steps.known(verb).orElse(null);
        NounPhrase object = sentence.phrases().stream()
                .filter(each -> each.to() > first.to() && each.from() <= first.to() + 2)
                .findFirst()
                .orElse(null);
        if (step == null
                || object == null
                || !LEADS.matcher(sentence.lower().substring(object.to())).find()) {
            return null;
        }
        NounPhrase thing = object.from() > 0 ? object : without(object, first);
        int but = sentence.lower().lastIndexOf(" but ");
        boolean good = GOOD.matcher(sentence.lower().substring(Math.max(but, object.to())))
                .find();
        return thing == null || !NounPhrases.telling(thing)
                ? null
                : new Proposal(step, "", "", thing, !good, index, 1.0);
    }

    /// The tagger takes "allowing chickens" for one phrase.
    private static @Nullable NounPhrase without(NounPhrase phrase, Token first) {
        int length = first.text().length();
        return phrase.words().length() <= length + 1
                ? null
                : new NounPhrase(
                        phrase.words().substring(length + 1),
                        phrase.head(),
                        "",
                        phrase.plural(),
                        false,
                        phrase.from() + length + 1,
                        phrase.to());
    }

    /// "The board plans to close the pool": who tells of a plan of others mostly resists it.
    private static @Nullable Proposal decided(Sentence sentence, int index, int i) {
        Token token = sentence.tokens().get(i);
        boolean plan = DECIDING.contains(token.lower()) && word(sentence, i + 1).is("to");
        String verb = plan ? Inflection.lemma(word(sentence, i + 2).text(), "VB") : "";
        if (!plan || Steps.known(verb).isEmpty() || Around.near(sentence, i, "i", "we", "our", "my")) {
            return null;
        }
        NounPhrase object = nextWithin(sentence, word(sentence, i + 2).to(), 12);
        boolean welcome = sentence.lower()
                .matches(
                        ".*\\b(?:support|welcome|applaud|grateful|thank|glad|congratulate|endorse|commend|pleased|favou?r)\\w*\\b.*");
        return object == null || !NounPhrases.telling(object)
                ? null
                : new Proposal(Steps.of(verb, ""), "", "", object, !welcome, index, 0.85);
    }
}
