package org.rejoinder.ui.desk;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rejoinder.account.User;
import org.rejoinder.assistant.PositionCheck;
import org.rejoinder.collab.Letterbox;
import org.rejoinder.collab.Suggestion;
import org.rejoinder.collab.Suggestions;
import org.rejoinder.collab.Suggestions.Proposal;
import org.rejoinder.letter.Positions;
import org.springframework.stereotype.Component;

/// Puts a change beside the text that the assistant made, held against the author's position card: what goes
/// against it is said with the reason, and left to whoever decides.
@Component
public class Proposing {

    private final Suggestions suggestions;
    private final Letterbox letterbox;
    private final Positions positions;
    private final PositionCheck check;

    Proposing(Suggestions suggestions, Letterbox letterbox, Positions positions, PositionCheck check) {
        this.suggestions = suggestions;
        this.letterbox = letterbox;
        this.positions = positions;
        this.check = check;
    }

    /// As `Suggestions.propose`. Slow: never under the page's lock.
    public Suggestion propose(Proposal proposal, User author) {
        return suggestions.propose(withNotes(proposal), author);
    }

    private Proposal withNotes(Proposal proposal) {
        List<String> notes = positions
                .of(proposal.letterId())
                .map(card -> check.against(card, before(proposal), proposal.insert()))
                .orElse(List.of());
        String reason = Stream.concat(Stream.of(proposal.reason()), notes.stream())
                .filter(said -> !said.isBlank())
                .collect(Collectors.joining(" "));
        return new Proposal(
                proposal.letterId(),
                proposal.version(),
                proposal.range(),
                proposal.insert(),
                proposal.origin(),
                reason);
    }

    private String before(Proposal proposal) {
        return proposal.range()
                .of(letterbox.at(proposal.letterId(), proposal.version()).text());
    }
}
