package org.rejoinder.assistant.argument.reading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rejoinder.assistant.argument.words.NounPhrase;

/// A title leaves out articles and has capitals; the text says what its thing is called within a sentence.
final class Titled {

    private static final String ARTICLES = "a|an|the|this|that|our|your|these|those|any|each|every";

    private Titled() {}

    static Proposal named(Proposal proposal, List<Sentence> sentences) {
        NounPhrase object = proposal.object();
        if (object == null || proposal.sentence() >= 0 || !object.determiner().isEmpty()) {
            return proposal;
        }
        NounPhrase named = named(object, sentences);
        return new Proposal(
                proposal.step(),
                proposal.verb(),
                proposal.rest().replace(object.words(), named.general()),
                named,
                proposal.negated(),
                proposal.sentence(),
                proposal.weight());
    }

    private static NounPhrase named(NounPhrase object, List<Sentence> sentences) {
        String lower = object.words().toLowerCase(Locale.ROOT);
        boolean ordinary = sentences.stream().anyMatch(each -> each.text().contains(lower));
        Optional<NounPhrase> spoken = sentences.stream()
                .flatMap(each -> each.phrases().stream())
                .filter(each -> each.head().equalsIgnoreCase(object.head()) && !each.plural())
                .filter(each -> each.determiner().matches(ARTICLES))
                .findFirst();
        boolean one = !object.plural() && spoken.isPresent();
        return new NounPhrase(
                ordinary ? lower : object.words(),
                object.head(),
                one ? "the" : "",
                object.plural(),
                !ordinary && object.proper(),
                object.from(),
                object.to());
    }
}
