package org.rejoinder.assistant.argument.reading;

import java.util.List;
import java.util.Optional;
import org.rejoinder.assistant.argument.reading.Proposal.Step;
import org.rejoinder.assistant.argument.words.NounPhrase;
import org.rejoinder.assistant.argument.words.NounPhrases;
import org.rejoinder.assistant.language.Token;

/// Who speaks of "the ban" speaks of what it bans, which another sentence of the letter names.
final class Banned {

    private Banned() {}

    static Proposal meant(Proposal proposal, List<Sentence> sentences) {
        NounPhrase object = proposal.object();
        if (object == null || !object.words().matches("(?i)(?:\\p{L}+ )?(?:bans?|prohibition)")) {
            return proposal;
        }
        Step step = proposal.favours() < 0 ? Step.ALLOW : Step.BAN;
        return sentences.stream()
                .map(Banned::in)
                .flatMap(Optional::stream)
                .findFirst()
                .map(thing -> new Proposal(step, "", "", thing, false, proposal.sentence(), proposal.weight()))
                .orElse(proposal);
    }

    /// "May ban bonfires in gardens", "the ban on bonfires".
    private static Optional<NounPhrase> in(Sentence sentence) {
        for (int i = 0; i < sentence.tokens().size(); i++) {
            Token token = sentence.tokens().get(i);
            boolean noun = token.is("ban", "prohibition")
                    && Around.word(sentence, i + 1).is("on");
            boolean verb = token.verb() && token.is("ban", "bans", "banning", "prohibit", "prohibiting", "outlaw");
            if (noun || verb) {
                NounPhrase thing = Around.after(
                        sentence, noun ? Around.word(sentence, i + 1).to() : token.to());
                if (thing != null && NounPhrases.telling(thing)) {
                    return Optional.of(Wholes.of(thing, sentence));
                }
            }
        }
        return Optional.empty();
    }
}
