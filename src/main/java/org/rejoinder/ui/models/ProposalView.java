package org.rejoinder.ui.models;

import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import org.rejoinder.assistant.Conversation.Message;
import org.rejoinder.assistant.Conversation.Proposal;
import org.rejoinder.collab.Snapshot;
import org.rejoinder.collab.Suggestion;
import org.rejoinder.collab.Suggestions;
import org.rejoinder.text.Range;
import org.rejoinder.ui.desk.Bench;
import org.rejoinder.ui.parts.Act;
import org.rejoinder.ui.parts.Dom;
import org.rejoinder.ui.parts.InlineDiff;
import org.rejoinder.ui.parts.Notices;

/// A change that was proposed in the conversation: shown word by word, put beside the text when somebody wants
/// it.
final class ProposalView extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Bench bench;
    private final transient Message message;
    private final transient Proposal proposal;

    ProposalView(Bench bench, Message message, Proposal proposal) {
        this.bench = bench;
        this.message = message;
        this.proposal = proposal;
        setClassName("prop");
        getElement().setAttribute("role", "group").setAttribute("aria-label", "Proposal");
        InlineDiff words = new InlineDiff(proposal.quote(), proposal.replacement());
        words.addClassName("d");
        add(Dom.div("prop-h", Dom.span("ell", proposal.reason())), words, acts());
    }

    private Div acts() {
        Act take = Act.primary("Put in as a suggestion", this::suggest);
        take.setEnabled(bench.me().role().mayEdit());
        return Dom.div("prop-f", take, Act.ghost("Show the place", this::show));
    }

    private record Placed(Snapshot head, Optional<Range> range) {}

    private Placed placed(String letterId) {
        Snapshot head = bench.desk().letterbox().head(letterId);
        return new Placed(head, proposal.in(head.text()));
    }

    private void suggest() {
        String id = bench.letter().id();
        bench.away(() -> proposed(placed(id)), made -> made.ifPresentOrElse(this::suggested, ProposalView::gone));
    }

    private Optional<Suggestion> proposed(Placed placed) {
        return placed.range().map(range -> bench.desk()
                .proposing()
                .propose(
                        new Suggestions.Proposal(
                                placed.head().letterId(),
                                placed.head().version(),
                                range,
                                proposal.replacement(),
                                "ask:" + message.id(),
                                proposal.reason()),
                        bench.me()));
    }

    private void suggested(Suggestion made) {
        bench.editor().goTo(made.range());
        Notices.undoable(
                "A suggestion stands in the letter.",
                () -> bench.desk().suggestions().decline(made.id(), bench.me()));
    }

    private void show() {
        String id = bench.letter().id();
        bench.away(() -> placed(id), placed -> placed.range()
                .ifPresentOrElse(range -> bench.editor().goTo(range), ProposalView::gone));
    }

    private static void gone() {
        Notices.say("These words are no longer in the letter, or stand there more than once.");
    }
}
