package org.rejoinder.assistant.argument.reading;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rejoinder.assistant.argument.reading.Proposal.Step;
import org.rejoinder.assistant.argument.words.NounPhrase;
import org.rejoinder.assistant.language.Token;

/// Reads a step put as a noun: who supports "the abolition of tuition fees" asks to abolish them, who opposes it
/// stands up for them.
final class Nominals {

    private static final Map<String, Step> STEPS = Map.ofEntries(
            Map.entry("abolition", Step.BAN),
            Map.entry("ban", Step.BAN),
            Map.entry("banning", Step.BAN),
            Map.entry("prohibition", Step.BAN),
            Map.entry("removal", Step.BAN),
            Map.entry("elimination", Step.BAN),
            Map.entry("end", Step.BAN),
            Map.entry("closure", Step.CLOSE),
            Map.entry("closures", Step.CLOSE),
            Map.entry("cuts", Step.CLOSE),
            Map.entry("demolition", Step.CLOSE),
            Map.entry("cancellation", Step.CLOSE),
            Map.entry("felling", Step.CLOSE),
            Map.entry("withdrawal", Step.CLOSE),
            Map.entry("repeal", Step.BAN),
            Map.entry("privatisation", Step.CLOSE),
            Map.entry("privatization", Step.CLOSE),
            Map.entry("reduction", Step.RESTRICT),
            Map.entry("restriction", Step.RESTRICT),
            Map.entry("regulation", Step.RESTRICT),
            Map.entry("limits", Step.RESTRICT),
            Map.entry("restrictions", Step.RESTRICT),
            Map.entry("moratorium", Step.DELAY),
            Map.entry("legalisation", Step.ALLOW),
            Map.entry("legalization", Step.ALLOW),
            Map.entry("decriminalisation", Step.ALLOW),
            Map.entry("decriminalization", Step.ALLOW),
            Map.entry("introduction", Step.BUILD),
            Map.entry("expansion", Step.BUILD),
            Map.entry("construction", Step.BUILD));

    /// Who wants a ban changed wants less of it.
    private static final String SOFTENING =
            "amend|relax|soften|loosen|ease|change|reconsider|rethink|revisit|revise|review|reverse|undo|overturn";

    private Nominals() {}

    static Proposal resolved(Proposal proposal, Sentence sentence) {
        NounPhrase object = proposal.object();
        Step step = object == null ? null : STEPS.get(object.head().toLowerCase(Locale.ROOT));
        NounPhrase inner = object == null || step == null ? null : inner(object, sentence);
        if (inner == null || step == null) {
            return proposal;
        }
        boolean against = proposal.favours() < 0 || proposal.verb().matches(SOFTENING);
        return new Proposal(step, "", "", inner, against, proposal.sentence(), proposal.weight());
    }

    private static @Nullable NounPhrase inner(NounPhrase object, Sentence sentence) {
        int of = object.words().indexOf(" of ");
        if (of < 0) {
            Token next = Around.wordFrom(sentence, object.to());
            boolean less = object.head().matches("(?i)reduction|cuts");
            boolean named = next.is("on", "of", "for") || less && next.is("to", "in");
            NounPhrase after = named ? Around.nextWithin(sentence, next.to(), 2) : null;
            return after != null ? after : before(object, sentence);
        }
        String words = object.words().substring(of + 4).replaceFirst("^(?:the|a|an|all|such) ", "");
        String head = words.substring(words.lastIndexOf(' ') + 1);
        boolean plural = sentence.tokens().stream()
                .anyMatch(each -> each.plural() && each.text().equals(head));
        return new NounPhrase(words, head, "", plural, false, object.from(), object.to());
    }

    /// In "the library closure" the thing stands before its head.
    private static @Nullable NounPhrase before(NounPhrase object, Sentence sentence) {
        int head = object.words().lastIndexOf(' ' + object.head());
        String words = head < 0 ? "" : object.words().substring(0, head).replaceFirst("^(?:proposed|planned|new) ", "");
        String last = words.substring(words.lastIndexOf(' ') + 1);
        return sentence.tokens().stream()
                .filter(each -> each.noun() && each.text().equalsIgnoreCase(last))
                .findFirst()
                .map(each -> new NounPhrase(
                        words, last, object.determiner(), each.plural(), false, object.from(), object.to()))
                .orElse(null);
    }
}
