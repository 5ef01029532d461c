package org.rejoinder.assistant.model.call;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.PartialThinking;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.rejoinder.assistant.model.call.Trouble.Kind;
import org.rejoinder.assistant.model.provider.Exchange;

/// Listens to one answer on the caller's thread: hands the words on, keeps the time, and cuts the connection as
/// soon as nobody wants the answer any more.
final class Hearing implements StreamingChatResponseHandler {

    private static final long LOOK_EVERY = 50;
    private static final int CHARACTERS_A_TOKEN = 4;

    private final Errand errand;
    private final String model;
    private final long tokensLeft;
    private final Exchange exchange = new Exchange();
    private final BlockingQueue<Event> events = new ArrayBlockingQueue<>(512);
    private final StringBuilder text = new StringBuilder();
    private final Thoughts thoughts = new Thoughts();
    private final long began = System.nanoTime();
    private long last = began;
    private long firstWord = -1;
    private boolean alive;
    private long said;

    Hearing(Errand errand, String model, long tokensLeft) {
        this.errand = errand;
        this.model = model;
        this.tokensLeft = tokensLeft;
    }

    private sealed interface Event {
        record Piece(String text) implements Event {}

        record Thought(String text) implements Event {}

        record Done(ChatResponse response) implements Event {}

        record Failed(Throwable error) implements Event {}
    }

    long firstWord() {
        return firstWord;
    }

    long elapsed() {
        return millis(began);
    }

    Heard listen(StreamingChatModel client, ChatRequest request) {
        try {
            start(client, request);
            return await(request);
        } catch (Trouble trouble) {
            throw trouble.with(text.toString());
        } finally {
            exchange.cancel();
        }
    }

    private void start(StreamingChatModel client, ChatRequest request) {
        try {
            exchange.starting(() -> {
                client.chat(request, this);
                return true;
            });
        } catch (Exception failed) {
            throw diagnosis(failed, request);
        }
    }

    private Heard await(ChatRequest request) {
        while (true) {
            keepTime();
            Event event = next();
            switch (event) {
                case null -> {}
                case Event.Piece piece -> take(piece.text(), thoughts.pass(piece.text()));
                case Event.Thought thought -> take(thought.text(), "");
                case Event.Failed failed -> throw diagnosis(failed.error(), request);
                case Event.Done done -> {
                    return heard(done.response(), request);
                }
            }
        }
    }

    private Trouble diagnosis(Throwable error, ChatRequest request) {
        boolean schema = request.responseFormat() != null;
        return Diagnosis.of(error, model, schema, exchange.retryAfter().orElse(null));
    }

    private @Nullable Event next() {
        try {
            return events.poll(LOOK_EVERY, TimeUnit.MILLISECONDS);
        } catch (InterruptedException called) {
            Thread.currentThread().interrupt();
            throw new Trouble(Kind.CANCELLED, "This was called off.");
        }
    }

    /// `raw` is what came, `words` what of it is meant to be read.
    private void take(String raw, String words) {
        last = System.nanoTime();
        alive = true;
        said += raw.length();
        if (!words.isEmpty()) {
            tell(words);
        }
        bound();
    }

    private void tell(String words) {
        if (firstWord < 0) {
            firstWord = elapsed();
        }
        text.append(words);
        errand.text().accept(words);
    }

    private void bound() {
        if (text.length() > errand.limits().characters()) {
            throw new Trouble(Kind.WRONG, model + " wrote far more than was asked for.");
        }
        if (said / CHARACTERS_A_TOKEN > tokensLeft) {
            throw new Trouble(Kind.BUDGET, "Today's budget for models is used up.");
        }
    }

    private void keepTime() {
        if (errand.cancelled().getAsBoolean()) {
            throw new Trouble(Kind.CANCELLED, "This was called off.");
        }
        if (!alive && elapsed() > errand.limits().firstWord().toMillis()) {
            throw new Trouble(Kind.SLOW, model + " has not begun to answer.");
        }
        if (firstWord < 0 && elapsed() > errand.limits().thought().toMillis()) {
            throw new Trouble(Kind.SLOW, model + " is still thinking.");
        }
        if (alive && millis(last) > errand.limits().pause().toMillis()) {
            throw new Trouble(Kind.STALLED, model + " stopped in the middle.");
        }
        if (elapsed() > errand.limits().whole().toMillis()) {
            throw new Trouble(Kind.SLOW, model + " took too long.");
        }
    }

    private Heard heard(ChatResponse response, ChatRequest request) {
        String rest = thoughts.rest();
        if (!rest.isEmpty()) {
            tell(rest);
        }
        String answer = Thoughts.left(text.toString());
        check(response.finishReason(), answer);
        TokenUsage usage = response.tokenUsage();
        return new Heard(
                ChatResponse.builder()
                        .aiMessage(AiMessage.from(answer))
                        .metadata(response.metadata())
                        .build(),
                answer,
                firstWord,
                elapsed(),
                count(usage == null ? null : usage.inputTokenCount(), Tokens.estimate(request)),
                count(usage == null ? null : usage.outputTokenCount(), said / CHARACTERS_A_TOKEN + 1));
    }

    private void check(@Nullable FinishReason reason, String answer) {
        if (reason == null && answer.isBlank()) {
            throw new Trouble(Kind.CUT, "The connection to " + model + " broke off.");
        }
        if (reason == FinishReason.LENGTH && answer.isBlank()) {
            throw new Trouble(Kind.WRONG, model + " ran out of room before it answered.");
        }
        if (reason == FinishReason.CONTENT_FILTER || answer.isBlank()) {
            throw new Trouble(Kind.DECLINED, model + " declined to answer.");
        }
    }

    private static long count(@Nullable Integer told, long guessed) {
        return told == null || told <= 0 ? guessed : told;
    }

    @Override
    public void onPartialResponse(String partial) {
        put(new Event.Piece(partial));
    }

    @Override
    public void onPartialThinking(PartialThinking thinking) {
        put(new Event.Thought(thinking.text() == null ? "" : thinking.text()));
    }

    @Override
    public void onCompleteResponse(ChatResponse response) {
        put(new Event.Done(response));
    }

    @Override
    public void onError(Throwable error) {
        put(new Event.Failed(error));
    }

    private void put(Event event) {
        try {
            events.put(event);
        } catch (InterruptedException cut) {
            Thread.currentThread().interrupt();
        }
    }

    private static long millis(long since) {
        return (System.nanoTime() - since) / 1_000_000;
    }
}
