package org.rejoinder.letter;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The position cards of the workspace: what an author said they hold, ask and would give up, kept with the
/// letter.
///
/// A talk that has not led to a letter yet is kept under `talkOf(userId)`, so that it can be taken up again.
public interface Positions {

    Optional<Card> of(String letterId);

    /// Keeps the card in place of the one that is there; each line has at most 4,000 characters, otherwise
    /// `IllegalArgumentException` says so in plain words.
    Card keep(String letterId, Card card);

    void forget(String letterId);

    /// Where a person's talk is kept until it has become a letter.
    static String talkOf(String userId) {
        return "talk:" + userId;
    }

    /// One author's position. Empty strings are what has not been said.
    record Card(
            String title,
            @Nullable String audienceId,
            String who,
            String whyYou,
            String share,
            String worry,
            String seen,
            String ask,
            String notAsk,
            String wouldChangeMind) {

        public static Card blank() {
            return new Card("", null, "", "", "", "", "", "", "", "");
        }
    }
}
