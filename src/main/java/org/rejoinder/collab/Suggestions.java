package org.rejoinder.collab;

import java.util.List;
import java.util.Optional;
import org.rejoinder.account.User;
import org.rejoinder.text.Range;

/// Changes that somebody proposes beside the text. They travel to the editors as the topic `suggestions` and
/// keep their place while the letter changes. Taking one is an edit of whoever takes it, whose origin is
/// `suggestion:` and the id; it is then booked by itself.
public interface Suggestions {

    String TOPIC = "suggestions";

    /// Proposes to replace `range` of the letter at `version` by `insert`. Throws IllegalArgumentException in
    /// plain words for what does not fit, and `Letterbox.UnknownLetter`.
    Suggestion propose(Proposal proposal, User author);

    /// Those that wait for a decision, oldest first.
    List<Suggestion> open(String letterId);

    /// All of a letter, newest first, decided ones too.
    List<Suggestion> all(String letterId);

    Optional<Suggestion> find(String suggestionId);

    /// Puts it away; `reopen` undoes that.
    Suggestion decline(String suggestionId, User by);

    /// Lets it wait for a decision again.
    Suggestion reopen(String suggestionId);

    /// What is proposed. `origin` says where it comes from (as `rebuttal:R2`), empty when a person wrote it;
    /// `reason` why.
    record Proposal(String letterId, long version, Range range, String insert, String origin, String reason) {}

    /// A suggestion was made, taken, declined or opened again.
    record SuggestionsChanged(String letterId) {}
}
