package org.rejoinder.assistant.empathy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.rejoinder.assistant.language.English;
import org.rejoinder.assistant.language.Token;
import org.rejoinder.text.Range;

/// The names and words of contempt in a sentence, each said otherwise by the phrase in which it stands: who is called
/// something is something, a clown in office is a person, an idea can do without its adjective.
///
/// What is not read for certain stays as it is.
final class Epithets {

    /// Words of the sentence and what stands in their place; `from` and `to` count its units.
    record Edit(int from, int to, String text) {}

    private final English english;
    private final Supplier<EpithetWords> words;

    Epithets(English english, Supplier<Lexicon> lexicon) {
        this.english = english;
        this.words = new Once<>(() -> new EpithetWords(lexicon.get()));
    }

    /// The sentence without them; equal to it where there are none.
    String without(String sentence) {
        StringBuilder said = new StringBuilder(sentence);
        edits(sentence).stream()
                .sorted(Comparator.comparingInt(Edit::from).reversed())
                .forEach(edit -> said.replace(edit.from(), edit.to(), edit.text()));
        return said.toString();
    }

    /// Where somebody is first called a name; a name that may only tell what somebody does counts where somebody is
    /// said to be it, and where one points at somebody with it.
    Optional<Range> called(String sentence) {
        Clause clause = clause(sentence);
        Called called = new Called(clause);
        Predicative told = new Predicative(clause, new Attributive(clause));
        return clause.epithets().stream()
                .filter(epithet -> epithet.name() ? called.insults(epithet) : told.insults(epithet))
                .map(epithet -> new Range(
                        clause.at(epithet.from()).from(),
                        clause.at(epithet.to() - 1).to()))
                .findFirst();
    }

    private List<Edit> edits(String sentence) {
        Clause clause = clause(sentence);
        List<Edit> edits = new ArrayList<>();
        Called called = new Called(clause);
        Predicative told = new Predicative(clause, new Attributive(clause));
        Worth worth = new Worth(clause);
        clause.epithets().stream()
                .sorted(Comparator.comparing((Epithet epithet) -> !epithet.name())
                        .thenComparing(epithet -> epithet.kind() == Epithet.Kind.QUALITY))
                .forEach(epithet -> edit(epithet, called, told, worth)
                        .filter(edit -> free(edit, edits))
                        .ifPresent(edits::add));
        return edits;
    }

    private static Optional<Edit> edit(Epithet epithet, Called called, Predicative told, Worth worth) {
        return switch (epithet.kind()) {
            case ONE, MANY -> called.edit(epithet);
            case QUALITY -> told.any(epithet);
            case TALK, STUFF -> worth.edit(epithet);
            case FOLLY -> worth.found(epithet);
        };
    }

    private static boolean free(Edit edit, List<Edit> edits) {
        return edits.stream().allMatch(other -> other.to() <= edit.from() || edit.to() <= other.from());
    }

    private Clause clause(String sentence) {
        List<Token> tokens = english.tokens(sentence);
        List<Epithet> epithets = new ArrayList<>();
        for (int i = 0; i < tokens.size(); ) {
            Optional<Epithet> epithet = words.get().at(tokens, i);
            epithet.ifPresent(epithets::add);
            i = epithet.map(Epithet::to).orElse(i + 1);
        }
        return new Clause(tokens, epithets);
    }
}
