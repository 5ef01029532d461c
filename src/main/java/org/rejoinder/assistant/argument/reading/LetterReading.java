package org.rejoinder.assistant.argument.reading;

import java.util.List;
import java.util.Optional;
import org.rejoinder.assistant.Advocate.Part;
import org.rejoinder.assistant.Advocate.Statement;
import org.rejoinder.assistant.LetterText;
import org.rejoinder.assistant.argument.words.NounPhrase;

/// A letter as read: its sentences with the statements they make (same order), its proposals with the
/// weightiest first, its roles.
///
/// `subjects` are the noun phrases it keeps coming back to, most frequent first.
public record LetterReading(
        LetterText letter,
        List<Sentence> sentences,
        List<Statement> statements,
        List<Proposal> proposals,
        List<NounPhrase> subjects,
        List<String> roles) {

    public Optional<Proposal> proposal() {
        return proposals.stream().findFirst();
    }

    /// Indices of the sentences that say something arguable.
    public List<Integer> arguable() {
        return java.util.stream.IntStream.range(0, statements.size())
                .filter(i -> statements.get(i).part() != Part.OTHER
                        && statements.get(i).part() != Part.CONCESSION)
                .boxed()
                .toList();
    }

    public Optional<NounPhrase> subject() {
        return subjects.stream().findFirst();
    }
}
