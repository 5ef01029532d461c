package org.rejoinder.assistant.argument.reading;

import org.jspecify.annotations.Nullable;
import org.rejoinder.assistant.argument.words.Inflection;
import org.rejoinder.assistant.argument.words.NounPhrase;

/// What a letter asks for or defends: a verb, what it is done to, the words as they stand, and who is asked.
///
/// `negated` when the letter asks that it is not done. `rest` is the verb's tail as written after the verb
/// ("the branch until eight").
public record Proposal(
        Step step,
        String verb,
        String rest,
        @Nullable NounPhrase object,
        boolean negated,
        int sentence,
        double weight) {

    /// The kinds of step one can ask for; what can be objected depends on it more than on the subject.
    public enum Step {
        BAN,
        RESTRICT,
        REQUIRE,
        TAX,
        PUNISH,
        DELAY,
        CLOSE,
        SPEND,
        BUILD,
        OPEN,
        ALLOW,
        PUBLISH,
        REPLACE,
        KEEP,
        EXEMPT,
        CHANGE,
        REFUSE,
        PRAISE,
        CONDEMN;

        public boolean tightens() {
            return switch (this) {
                case BAN, RESTRICT, REQUIRE, TAX, PUNISH, DELAY, CLOSE, REFUSE -> true;
                default -> false;
            };
        }

        /// The step that a letter against this one stands for.
        public Step opposite() {
            return switch (this) {
                case BAN, RESTRICT, REQUIRE, TAX, PUNISH -> ALLOW;
                case ALLOW -> BAN;
                case CLOSE, REPLACE, CHANGE, DELAY -> KEEP;
                case BUILD, SPEND, OPEN, EXEMPT, PUBLISH -> REFUSE;
                case KEEP -> CHANGE;
                case REFUSE -> BUILD;
                case PRAISE -> CONDEMN;
                case CONDEMN -> PRAISE;
            };
        }
    }

    Proposal as(Step other) {
        return new Proposal(other, verb, rest, object, negated, sentence, weight);
    }

    /// The step that is really stood for, the "not" taken into account.
    public Step stance() {
        return negated ? step.opposite() : step;
    }

    /// 1 when the letter stands up for the object, -1 when it stands against it.
    public int favours() {
        boolean fee = object != null
                && object.head()
                        .matches(
                                "(?i)fees?|tax|taxes|tolls?|fines?|charges?|levy|levies|tariffs?|deposits?|surcharges?|duty|duties");
        int sign =
                switch (fee && step == Step.TAX ? Step.CHANGE : step) {
                    case BAN, RESTRICT, TAX, PUNISH, DELAY, CLOSE, CONDEMN, REFUSE -> -1;
                    case REPLACE -> verb.matches("replace|change|reform|rename|redesign|rewrite|convert") ? -1 : 1;
                    default -> 1;
                };
        boolean none = object != null && object.determiner().equals("no") && step != Step.RESTRICT;
        return negated ^ none ? -sign : sign;
    }

    /// "banning school uniforms"; empty when the letter names no act.
    public String doing() {
        if (verb.isEmpty()) {
            return "";
        }
        String doing = Inflection.gerund(verb) + tail();
        return negated ? "not " + doing : doing;
    }

    /// "ban school uniforms".
    public String act() {
        return verb + tail();
    }

    private String tail() {
        return rest.isEmpty() ? "" : " " + rest;
    }
}
