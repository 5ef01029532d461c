package org.rejoinder.assistant.argument.reading;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rejoinder.assistant.argument.words.NounPhrase;
import org.rejoinder.assistant.argument.words.NounPhrases;
import org.rejoinder.assistant.argument.words.Perspective;

/// Takes what belongs to the thing asked for into its name: "subsidies on fuel", "texts written by a
/// machine". Without it the thing would be another.
final class Wholes {

    private static final Pattern BELONGS = Pattern.compile("\\s(on|for|in|against|about|between|at|over)\\s");
    private static final Pattern TO = Pattern.compile("\\sto\\s");
    private static final Pattern WITH_TO = Pattern.compile(
            "(?i)access|rights?|aid|damage|links?|exceptions?|alternatives?|visits?|rides?|exports?|donations?");
    private static final Pattern MADE = Pattern.compile("\\s\\p{L}+(?:ed|en|wn) by\\s");
    private static final Pattern WHEN = Pattern.compile(
            "(?i).*\\b(?:years?|months?|weeks?|days?|hours?|minutes?|times?|moment|future|past|favou?r|order|general|turn|advance|place|line|return|least|most|all|first|last"
                    + "|mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?|evenings?|mornings?|summer|winter|spring|autumn|behalf|sake|reasons?|example|instance)\\b.*|.*\\d.*");

    private Wholes() {}

    static Proposal of(Proposal proposal, Sentence sentence) {
        NounPhrase object = proposal.object();
        if (object == null || object.words().contains(" of ") || !within(object, sentence)) {
            return proposal;
        }
        NounPhrase whole = of(object, sentence);
        if (whole == object) {
            return proposal;
        }
        String rest = proposal.rest().endsWith(object.words())
                ? proposal.rest() + whole.words().substring(object.words().length())
                : proposal.rest();
        return new Proposal(
                proposal.step(),
                proposal.verb(),
                rest,
                whole,
                proposal.negated(),
                proposal.sentence(),
                proposal.weight());
    }

    /// Not made of pieces: its words stand in the sentence where it says.
    private static boolean within(NounPhrase object, Sentence sentence) {
        return object.to() <= sentence.text().length()
                && sentence.text()
                        .substring(0, object.to())
                        .toLowerCase(Locale.ROOT)
                        .endsWith(object.key());
    }

    static NounPhrase of(NounPhrase object, Sentence sentence) {
        return sentence.phrases().stream()
                .filter(each -> each.from() > object.to())
                .findFirst()
                .filter(each -> belongs(object, sentence.text().substring(object.to(), each.from())))
                .filter(NounPhrases::telling)
                .filter(each -> !WHEN.matcher(each.words()).matches())
                .map(each -> joined(object, sentence.text().substring(object.to(), each.to()), each))
                .filter(NounPhrases::telling)
                .orElse(object);
    }

    private static boolean belongs(NounPhrase object, String between) {
        Matcher to = TO.matcher(between);
        return BELONGS.matcher(between).matches()
                || MADE.matcher(between).matches()
                || to.matches() && WITH_TO.matcher(object.head()).matches();
    }

    private static NounPhrase joined(NounPhrase object, String tail, NounPhrase last) {
        String said = Arrays.stream(tail.strip().split("\\s+"))
                .map(Perspective::turned)
                .collect(Collectors.joining(" "));
        return new NounPhrase(
                object.words() + " " + said,
                object.head(),
                object.determiner(),
                object.plural(),
                object.proper(),
                object.from(),
                last.to());
    }
}
