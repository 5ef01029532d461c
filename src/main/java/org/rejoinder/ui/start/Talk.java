package org.rejoinder.ui.start;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rejoinder.assistant.Correspondent.Position;
import org.rejoinder.letter.Positions.Card;

/// Where the talk stands: what is on the card, and which questions were put off.
final class Talk {

    private final Set<Question> later = EnumSet.noneOf(Question.class);
    private Card card;

    Talk(Card card) {
        this.card = card;
    }

    Card card() {
        return card;
    }

    void answer(Question question, String said) {
        card = question.answered(card, said.strip());
        later.remove(question);
    }

    void putOff(Question question) {
        later.add(question);
    }

    void to(@Nullable String audienceId) {
        card = new Card(
                card.title(),
                audienceId,
                card.who(),
                card.whyYou(),
                card.share(),
                card.worry(),
                card.seen(),
                card.ask(),
                card.notAsk(),
                card.wouldChangeMind());
    }

    boolean said(Question question) {
        return !question.said(card).isBlank();
    }

    /// The next question that was neither answered nor put off; then those that were put off.
    Optional<Question> next() {
        for (Question each : Question.values()) {
            if (!said(each) && !later.contains(each)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /// Questions put off that are still without an answer.
    boolean open() {
        return later.stream().anyMatch(each -> !said(each));
    }

    void takeUpAgain() {
        later.clear();
    }

    boolean begun() {
        return Set.of(Question.values()).stream().anyMatch(this::said);
    }

    Position position() {
        return new Position(
                card.who(),
                card.whyYou(),
                card.share(),
                card.worry(),
                card.seen(),
                card.ask(),
                card.notAsk(),
                card.wouldChangeMind(),
                card.title());
    }
}
