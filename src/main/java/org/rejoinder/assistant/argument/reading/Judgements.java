package org.rejoinder.assistant.argument.reading;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rejoinder.assistant.argument.reading.Proposal.Step;
import org.rejoinder.assistant.argument.words.NounPhrase;
import org.rejoinder.assistant.argument.words.NounPhrases;

/// Finds what a sentence praises or condemns without asking for anything: "loot boxes are gambling", "there is
/// nothing wrong with trophies", "zoos do more harm than good".
final class Judgements {

    private static final String HEDGE =
            "(?:(?:really|just|simply|all|always|often|usually|generally|mostly|actually|also|truly|almost|basically|completely|totally|"
                    + "utterly|very|so|too|quite|pretty|far|much|more|most|least|a|an|the|as|only|nothing but|kind of|one of the|deeply|largely|fundamentally|inherently) )*";
    private static final String ILL =
            "(?:selfish|rude|ridiculous|stupid|silly|pointless|useless|wasteful|waste|robbery|extortion|gambling|theft|scam|rip-?off|harmful|bad|worse|worst|wrong|"
                    + "immoral|unethical|unfair|unjust|cruel|dangerous|toxic|overrated|overpriced|outdated|obsolete|broken|failure|mistake|problem|disaster|disgrace|step back(?:wards?)?|step in the wrong direction|marketing|hypocrisy|"
                    + "guilt trip|nonsense|myth|lie|hypocritical|sexist|racist|evil|unnecessary|meaningless|boring|terrible|awful|horrible|counterproductive|"
                    + "unacceptable|disrespectful|lazy|childish|ineffective|threat|danger|burden|joke|insane|absurd|irrational|job for rich|dishonest|corrupt(?:ing)?|manipulative|exploitative|degrading|humiliating|barbaric|inhumane|addictive|divisive|shallow|discriminatory|"
                    + "misguided|flawed|reckless|irresponsible|damaging|destructive|inefficient|unreliable|unsafe|undemocratic|elitist|illogical|inhuman|a disservice|overpaid|overused|pernicious|unsustainable|unnatural|unhealthy|out of date|overdue|(?:a )?last resort|too (?:much|many|long|expensive|dangerous|easy|powerful|late)|akin to (?:murder|killing|theft))";
    private static final String WELL =
            "(?:good|better|best|great|fine|okay|ok|acceptable|beneficial|useful|helpful|valuable|important|essential|necessary|vital|underrated|justified|"
                    + "reasonable|fair|moral|ethical|healthy|harmless|effective|safe|safer|superior|right|worth|the future|brilliant|amazing|wonderful|beautiful|normal|natural|"
                    + "rational|cheapest|key|solution|right choice|popular|crucial|indispensable|legitimate|desirable|sensible|wise|humane|democratic|efficient|sustainable|"
                    + "rewarding|progress|an asset|enriching|harmless fun|a human right|deserved|under-?appreciated|invaluable)";
    private static final Pattern SAID = Pattern.compile(
            "^\\s*(?:\\([^)]{0,40}\\)\\s*)?(?:(?:at|in|on|for|from|with|to|about|by|between|during|after|before) [^,.]{1,40}? )?(?:\\b(?:that|who|which)\\b[^,.]{0,50}?\\s)?(?:,[^,]{0,40},\\s*)?(is|are|was|were|isn't|aren't|seems?|remains?|has become|have become|would be|can be|should be seen as) (not |never |no )?"
                    + HEDGE + "(?:(" + ILL + ")|(" + WELL + "))\\b.*");
    private static final Pattern DOES = Pattern.compile(
            "^\\s*(does not|doesn't|do not|don't|never|no longer|did not)? ?(?:(do(?:es)? more harm|ruins?|destroys?|hurts?|harms?|kills?|exploits?|encourages? the worst|undermines?|failed|fails?|sucks?|protects? professors|belong in the past|"
                    + "makes? (?:us|people|everyone|things|life|the world) (?:worse|sick|stupid|lonely|miserable))|(works?|helps?|deserves?|matters?|saves?|belongs?|"
                    + "makes? (?:us|people|everyone|things|life|the world) (?:better|happier|safer)|do(?:es)? more good|(?:can |also |really )*(?:have|has|bring|brings|offer|offers) (?:\\p{L}+ )?(?:benefits|advantages)))\\b.*");
    private static final Pattern NOTHING = Pattern.compile(
            "\\b(?:nothing (?:is )?(?:wrong|bad|immoral)|no (?:harm|problem|shame)|in defen[cs]e|in praise|we need|i love|long live) (?:with|in|of|about)?\\s*");
    private static final Pattern SOMETHING = Pattern.compile(
            "\\b(?:(?:something|so much|a lot) wrong|no (?:reason|need|point|excuse|justification)|tired|sick|i hate|i can't stand|i cannot stand|down) (?:with|in|of|about|for)?\\s*");

    private static final Pattern PRONOUN = Pattern.compile("\\b(?:it|they|this|that|these|those)\\b");
    private static final Pattern OTHERS = Pattern.compile(
            "\\b(?:complain(?:s|ing)? about|hat(?:e|es|ing)|opposes?|opposing|against|objects? to|offended by|dislikes?|refus(?:e|es|ing)|critici[sz](?:e|es|ing)|banning|ban on) (?:the )?$");

    private Judgements() {}

    static Optional<Proposal> of(Sentence sentence, int index) {
        String lower = sentence.lower();
        Optional<Proposal> led = led(sentence, index, NOTHING.matcher(lower), 1)
                .or(() -> led(sentence, index, SOMETHING.matcher(lower), -1));
        if (led.isPresent()) {
            return led;
        }
        Optional<Proposal> judged = named(sentence, lower, index);
        return judged.isPresent() ? judged : meant(sentence, lower, index);
    }

    /// "Science fiction gets laughed at, but it is the most important literature": what "it" stands for is the
    /// first thing named.
    private static Optional<Proposal> meant(Sentence sentence, String lower, int index) {
        Matcher pronoun = PRONOUN.matcher(lower);
        while (pronoun.find()) {
            int at = pronoun.end();
            Optional<Proposal> judged = sentence.phrases().stream()
                    .filter(NounPhrases::telling)
                    .filter(phrase -> phrase.to() <= pronoun.start())
                    .findFirst()
                    .flatMap(phrase -> judged(phrase, lower.substring(at), index));
            if (judged.isPresent()) {
                return judged;
            }
        }
        return Optional.empty();
    }

    private static Optional<Proposal> named(Sentence sentence, String lower, int index) {
        return sentence.phrases().stream()
                .filter(NounPhrases::telling)
                .limit(3)
                .map(phrase -> judged(
                                subject(sentence, phrase),
                                lower.substring(Math.min(lower.length(), phrase.to())),
                                index)
                        .map(each -> OTHERS.matcher(lower.substring(0, phrase.from()))
                                        .find()
                                ? turned(each)
                                : each))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /// In "the path to the beach belongs to all" it is the path.
    private static NounPhrase subject(Sentence sentence, NounPhrase phrase) {
        NounPhrase subject = Around.wordBefore(sentence, phrase.from()).tagged("IN", "TO")
                ? Around.before(sentence, phrase.to())
                : phrase;
        return subject != null && NounPhrases.telling(subject) ? subject : phrase;
    }

    /// Who condemns those that complain about a thing stands up for the thing.
    private static Proposal turned(Proposal each) {
        return each.as(each.step() == Step.PRAISE ? Step.CONDEMN : Step.PRAISE);
    }

    private static Optional<Proposal> led(Sentence sentence, int index, Matcher matcher, int sign) {
        if (!matcher.find()) {
            return Optional.empty();
        }
        return sentence.phrases().stream()
                .filter(phrase -> phrase.from() >= matcher.end() - 1 && phrase.from() <= matcher.end() + 2)
                .filter(NounPhrases::telling)
                .findFirst()
                .map(phrase -> proposal(phrase, sign, index));
    }

    private static Optional<Proposal> judged(NounPhrase phrase, String after, int index) {
        Matcher said = SAID.matcher(after);
        if (said.matches()) {
            boolean not = said.group(2) != null || said.group(1).endsWith("n't");
            return Optional.of(proposal(phrase, (said.group(3) != null ? -1 : 1) * (not ? -1 : 1), index));
        }
        Matcher does = DOES.matcher(after);
        if (does.matches()) {
            boolean not = does.group(1) != null;
            return Optional.of(proposal(phrase, (does.group(2) != null ? -1 : 1) * (not ? -1 : 1), index));
        }
        return Optional.empty();
    }

    private static Proposal proposal(@Nullable NounPhrase object, int sign, int index) {
        return new Proposal(sign > 0 ? Step.PRAISE : Step.CONDEMN, "", "", object, false, index, 0.75);
    }
}
