package org.rejoinder.assistant;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rejoinder.account.User;
import org.rejoinder.assistant.Correspondent.Progress;
import org.rejoinder.letter.Audience;
import org.rejoinder.text.Range;

/// Questions about a letter and their answers: kept with the letter, seen by all who write in it.
public interface Conversation {

    /// What was asked and answered, oldest first, at most the last 200 messages.
    List<Message> of(String letterId);

    /// Asks (1 to 4000 characters) and answers: the words go to `progress` as they come, proposals come with
    /// the end. Blocks until then. Without a model the built-in engine says what it knows of the letter.
    Message ask(
            String letterId,
            LetterText letter,
            @Nullable Audience audience,
            User asker,
            String question,
            Progress progress);

    /// Forgets the letter's conversation.
    void clear(String letterId);

    /// A question by a person or an answer by an engine. `note` is a calm word on how it came about, often
    /// empty.
    record Message(
            String id,
            String letterId,
            Part part,
            String authorId,
            String authorName,
            String text,
            String engine,
            List<Proposal> proposals,
            String note,
            Instant at) {}

    enum Part {
        QUESTION,
        ANSWER
    }

    /// Words of the letter and what they could become, to be made a suggestion.
    record Proposal(String quote, String replacement, String reason) {

        /// Where the quote stands in `text`; empty when it is gone or stands there more than once.
        public Optional<Range> in(String text) {
            return Quotation.in(text, quote);
        }
    }

    /// A question or an answer was added, or all was cleared.
    record ConversationChanged(String letterId) {}
}
