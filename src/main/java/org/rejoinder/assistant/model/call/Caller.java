package org.rejoinder.assistant.model.call;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import io.micrometer.core.instrument.MeterRegistry;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.rejoinder.assistant.ModelSettings.Policy;
import org.rejoinder.assistant.ModelSettings.Slot;
import org.rejoinder.assistant.Models.ModelCall;
import org.rejoinder.assistant.model.call.Trouble.Kind;
import org.rejoinder.assistant.model.settings.StoredSettings;
import org.springframework.stereotype.Component;

/// The one door to a model: asks it within patience and budget, writes the call down, and keeps an eye on how
/// it is.
@Component
public class Caller {

    private static final long USUAL_ANSWER = 500;

    private final Lines lines;
    private final Ledger ledger;
    private final CallLog log;
    private final StoredSettings settings;
    private final MeterRegistry meters;
    private final Clock clock;

    Caller(Lines lines, Ledger ledger, CallLog log, StoredSettings settings, MeterRegistry meters, Clock clock) {
        this.lines = lines;
        this.ledger = ledger;
        this.log = log;
        this.settings = settings;
        this.meters = meters;
        this.clock = clock;
    }

    /// Blocks until the answer is whole; throws `Trouble` otherwise. The errand's words are told on this
    /// thread.
    public Heard ask(Errand errand, ChatRequest request) {
        Line line = lines.usable(errand.slot());
        acquire(line, errand);
        try {
            return hear(line, errand, request);
        } finally {
            line.free.release();
        }
    }

    /// Asks a client that is only being tried: counted and logged, but neither bounded by the budget nor
    /// remembered.
    public Heard rehearse(Slot slot, StreamingChatModel client, Errand errand, ChatRequest request) {
        Line line = new Line(slot, client);
        Hearing hearing = new Hearing(errand, slot.model(), Long.MAX_VALUE);
        try {
            Heard heard = hearing.listen(client, request);
            write(line, errand, request, heard, "answered", "");
            return heard;
        } catch (Trouble trouble) {
            write(line, errand, request, heardUntil(hearing, trouble, 0, 0), outcome(trouble), trouble.reason());
            throw trouble;
        }
    }

    private void acquire(Line line, Errand errand) {
        try {
            if (!line.free.tryAcquire(errand.limits().firstWord().toMillis(), TimeUnit.MILLISECONDS)) {
                throw busy(line, errand);
            }
        } catch (InterruptedException called) {
            Thread.currentThread().interrupt();
            throw new Trouble(Kind.CANCELLED, "This was called off.");
        }
    }

    private Trouble busy(Line line, Errand errand) {
        String reason = line.model() + " is busy with other questions.";
        lines.late(errand.slot(), reason);
        return new Trouble(Kind.BUSY, reason);
    }

    private Heard hear(Line line, Errand errand, ChatRequest request) {
        long asked = Tokens.estimate(request);
        long reserved = asked + USUAL_ANSWER;
        long left = reserve(line, errand, reserved);
        Hearing hearing = new Hearing(errand, line.model(), left + USUAL_ANSWER);
        try {
            Heard heard = hearing.listen(line.client, request);
            write(line, errand, request, heard, "answered", "");
            lines.well(errand.slot(), line);
            return heard;
        } catch (Trouble trouble) {
            long written = trouble.partial().length() / 4;
            long charged = hearing.firstWord() < 0 ? 0 : asked;
            Heard broken = heardUntil(hearing, trouble, charged, written);
            write(line, errand, request, broken, outcome(trouble), trouble.reason());
            if (trouble.kind() != Kind.CANCELLED && trouble.kind() != Kind.NO_SCHEMA) {
                lines.ill(errand.slot(), line, trouble);
            }
            throw trouble;
        } finally {
            ledger.release(reserved);
        }
    }

    private long reserve(Line line, Errand errand, long tokens) {
        try {
            return ledger.reserve(tokens, policy());
        } catch (Trouble dear) {
            if (!dear.reason().equals(line.reason())) {
                lines.ill(errand.slot(), line, dear);
            }
            throw dear;
        }
    }

    private static Heard heardUntil(Hearing hearing, Trouble trouble, long input, long output) {
        return new Heard(
                ChatResponse.builder().aiMessage(AiMessage.from("")).build(),
                trouble.partial(),
                hearing.firstWord(),
                hearing.elapsed(),
                input,
                output);
    }

    private static String outcome(Trouble trouble) {
        return trouble.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void write(Line line, Errand errand, ChatRequest request, Heard heard, String outcome, String note) {
        BigDecimal cost = ledger.charge(line.slot, errand.letterId(), heard.inputTokens(), heard.outputTokens());
        measure(errand, heard, outcome, cost);
        log.write(new ModelCall(
                0,
                clock.instant(),
                errand.task(),
                errand.slot(),
                line.slot.provider(),
                line.model(),
                errand.promptVersion(),
                errand.letterId(),
                heard.firstWord(),
                heard.total(),
                heard.inputTokens(),
                heard.outputTokens(),
                cost,
                outcome,
                note,
                policy().keepContent() ? content(request, heard) : ""));
    }

    private void measure(Errand errand, Heard heard, String outcome, BigDecimal cost) {
        String slot = errand.slot().name().toLowerCase(Locale.ROOT);
        meters.timer("rejoinder.model.call", "task", errand.task(), "slot", slot, "outcome", outcome)
                .record(heard.total(), TimeUnit.MILLISECONDS);
        meters.counter("rejoinder.model.tokens", "slot", slot, "direction", "input")
                .increment(heard.inputTokens());
        meters.counter("rejoinder.model.tokens", "slot", slot, "direction", "output")
                .increment(heard.outputTokens());
        meters.counter("rejoinder.model.cost", "slot", slot).increment(cost.doubleValue());
    }

    private static String content(ChatRequest request, Heard heard) {
        return request.messages().stream().map(Tokens::text).collect(Collectors.joining("\n\n")) + "\n\n=> "
                + heard.text();
    }

    private Policy policy() {
        return settings.settings().policy();
    }
}
