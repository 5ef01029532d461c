package org.rejoinder.assistant.model;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rejoinder.account.User;
import org.rejoinder.assistant.Conversation;
import org.rejoinder.assistant.Correspondent.Progress;
import org.rejoinder.assistant.EngineStatus;
import org.rejoinder.assistant.LetterText;
import org.rejoinder.assistant.ModelSettings.Which;
import org.rejoinder.assistant.Quotation;
import org.rejoinder.assistant.model.call.Errand;
import org.rejoinder.assistant.model.call.Lines;
import org.rejoinder.assistant.model.call.Trouble;
import org.rejoinder.assistant.model.call.Trouble.Kind;
import org.rejoinder.assistant.model.task.AnswerStream;
import org.rejoinder.assistant.model.task.Material;
import org.rejoinder.assistant.model.task.Records.Change;
import org.rejoinder.assistant.model.task.Records.Reply;
import org.rejoinder.assistant.model.task.Tasks;
import org.rejoinder.letter.Audience;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

@Component
class LetterConversation implements Conversation {

    private static final String TASK = "ask";
    private static final int LONGEST_QUESTION = 4_000;
    private static final int LONGEST_LETTER = 100_000;
    private static final int REMEMBERED = 8;
    private static final int MOST_PROPOSALS = 5;

    private final StoredConversation stored;
    private final Tasks tasks;
    private final Errands errands;
    private final Lines lines;
    private final BuiltInAnswer builtIn;
    private final FindingsText findings;
    private final Vetting vetting;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    LetterConversation(
            StoredConversation stored,
            Tasks tasks,
            Errands errands,
            Lines lines,
            BuiltInAnswer builtIn,
            FindingsText findings,
            Vetting vetting,
            Clock clock,
            ApplicationEventPublisher events) {
        this.stored = stored;
        this.tasks = tasks;
        this.errands = errands;
        this.lines = lines;
        this.builtIn = builtIn;
        this.findings = findings;
        this.vetting = vetting;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public List<Message> of(String letterId) {
        return stored.of(letterId);
    }

    @Override
    public void clear(String letterId) {
        stored.clear(letterId);
        events.publishEvent(new ConversationChanged(letterId));
    }

    @Override
    public Message ask(
            String letterId,
            LetterText letter,
            @Nullable Audience audience,
            User asker,
            String question,
            Progress progress) {
        String asked = checked(question);
        List<Message> before = stored.of(letterId);
        add(new Message(
                "", letterId, Part.QUESTION, asker.id(), asker.name(), asked, "", List.of(), "", clock.instant()));
        return add(answer(letterId, letter, audience, before, asked, progress));
    }

    private static String checked(String question) {
        String asked = question.strip();
        if (asked.isEmpty() || asked.length() > LONGEST_QUESTION) {
            throw new IllegalArgumentException("A question has 1 to 4,000 characters.");
        }
        return asked;
    }

    private Message answer(
            String letterId,
            LetterText letter,
            @Nullable Audience audience,
            List<Message> before,
            String question,
            Progress progress) {
        try {
            Errand errand = errands.watched(TASK, letterId, new AnswerStream(progress.text()), progress.cancelled());
            Reply reply = tasks.ask(errand, material(letterId, letter, audience, before, question));
            List<Change> placed = placed(reply, letter);
            return message(letterId, answer(reply), engine(), proposals(placed), leftOut(placed));
        } catch (Trouble trouble) {
            return trouble.kind() == Kind.CANCELLED
                    ? message(letterId, "", engine(), List.of(), "This answer was called off.")
                    : message(letterId, builtIn.to(letterId, letter), EngineStatus.BUILT_IN, List.of(), why(trouble));
        }
    }

    private static String answer(Reply reply) {
        String answer = reply.answer().strip();
        if (answer.isEmpty() && reply.proposals().isEmpty()) {
            throw new Trouble(Kind.WRONG, "The model answered without a word.");
        }
        return answer;
    }

    private static String why(Trouble trouble) {
        return trouble.kind() == Kind.OFF
                ? "No model is set; this is what the built-in engine knows."
                : trouble.reason() + " This is what the built-in engine knows.";
    }

    private String material(
            String letterId, LetterText letter, @Nullable Audience audience, List<Message> before, String question) {
        if (letter.text().length() > LONGEST_LETTER) {
            throw new Trouble(Kind.TOO_LONG, "The letter is too long for a model.");
        }
        Material material = new Material().letter("LETTER", letter);
        if (audience != null) {
            material.audience(audience);
        }
        return material.show("FOUND BY THE ASSISTANT", findings.of(letterId))
                .show("EARLIER IN THIS CONVERSATION", earlier(before))
                .show("QUESTION", question)
                .toString();
    }

    private static String earlier(List<Message> before) {
        return before.stream()
                .skip(Math.max(0, before.size() - REMEMBERED))
                .map(m -> (m.part() == Part.QUESTION ? m.authorName() : "You") + ": " + m.text())
                .collect(Collectors.joining("\n\n"));
    }

    /// What stands in the letter once, and would be changed.
    private static List<Change> placed(Reply reply, LetterText letter) {
        return reply.proposals().stream()
                .filter(change -> Quotation.in(letter.text(), change.quote()).isPresent())
                .filter(change ->
                        !change.quote().strip().equals(change.replacement().strip()))
                .limit(MOST_PROPOSALS)
                .toList();
    }

    /// To strike words out is no rewrite; all else has to keep the meaning and be free of what the rules mark.
    private boolean offered(Change change) {
        String words = change.replacement().strip();
        return words.isEmpty()
                || vetting.respectful(words)
                        && vetting.losses(change.quote(), words).isEmpty();
    }

    private List<Proposal> proposals(List<Change> placed) {
        return placed.stream()
                .filter(this::offered)
                .map(change -> new Proposal(change.quote(), change.replacement().strip(), change.reason()))
                .toList();
    }

    private String leftOut(List<Change> placed) {
        long count = placed.stream().filter(change -> !offered(change)).count();
        return switch ((int) count) {
            case 0 -> "";
            case 1 -> "One proposal is left out: it would not have kept your meaning or your tone.";
            default -> count + " proposals are left out: they would not have kept your meaning or your tone.";
        };
    }

    private Message message(String letterId, String text, String engine, List<Proposal> proposals, String note) {
        return new Message("", letterId, Part.ANSWER, "", engine, text, engine, proposals, note, clock.instant());
    }

    private Message add(Message message) {
        Message kept = stored.add(message);
        events.publishEvent(new ConversationChanged(message.letterId()));
        return kept;
    }

    private String engine() {
        return lines.model(Which.STRONG).orElse(EngineStatus.BUILT_IN);
    }
}
