package org.rejoinder.assistant.model;

import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.rejoinder.assistant.ModelSettings.Provider;
import org.rejoinder.assistant.ModelSettings.Slot;
import org.rejoinder.assistant.ModelSettings.Which;
import org.rejoinder.assistant.Models.Trial;
import org.rejoinder.assistant.model.call.Caller;
import org.rejoinder.assistant.model.call.Errand;
import org.rejoinder.assistant.model.call.Errand.Limits;
import org.rejoinder.assistant.model.call.Heard;
import org.rejoinder.assistant.model.call.Ledger;
import org.rejoinder.assistant.model.call.Trouble;
import org.rejoinder.assistant.model.provider.Providers;
import org.rejoinder.assistant.model.settings.SettingsCheck;
import org.rejoinder.assistant.model.settings.StoredSettings;
import org.springframework.stereotype.Component;

/// Tries a model before it is relied on: one streamed sentence, then one small record; 15 s each at most.
@Component
class Rehearsal {

    private static final Limits LIMITS = new Limits(
            Duration.ofSeconds(12), Duration.ofSeconds(15), Duration.ofSeconds(10), Duration.ofSeconds(15), 4_000);
    private static final ResponseFormat RECORD = ResponseFormat.builder()
            .type(ResponseFormatType.JSON)
            .jsonSchema(JsonSchema.builder()
                    .name("Sum")
                    .rootElement(JsonObjectSchema.builder()
                            .addIntegerProperty("sum")
                            .required("sum")
                            .build())
                    .build())
            .build();

    private final StoredSettings settings;
    private final Caller caller;

    Rehearsal(StoredSettings settings, Caller caller) {
        this.settings = settings;
        this.caller = caller;
    }

    Trial of(Slot slot, String key) {
        String currency = settings.settings().policy().currency();
        if (slot.provider() == Provider.NONE) {
            return failed("Choose a provider first.", currency);
        }
        try {
            SettingsCheck.check(slot);
            SettingsCheck.checkKey(key);
            return tried(slot, Providers.open(slot, key), currency);
        } catch (IllegalArgumentException | Trouble failed) {
            return failed(String.valueOf(failed.getMessage()), currency);
        }
    }

    private Trial tried(Slot slot, StreamingChatModel client, String currency) {
        AtomicInteger pieces = new AtomicInteger();
        Heard sentence = caller.rehearse(
                slot,
                client,
                errand(pieces),
                ChatRequest.builder()
                        .messages(UserMessage.from("Count from one to ten in words, separated by blanks."))
                        .build());
        Heard record = record(slot, client);
        long input = sentence.inputTokens() + (record == null ? 0 : record.inputTokens());
        long output = sentence.outputTokens() + (record == null ? 0 : record.outputTokens());
        boolean streaming = pieces.get() > 1;
        boolean structured =
                record != null && record.text().contains("{") && record.text().contains("sum");
        return new Trial(
                true,
                message(slot, sentence, streaming, structured),
                sentence.firstWord(),
                sentence.total(),
                streaming,
                structured,
                input,
                output,
                Ledger.cost(slot, input, output),
                currency);
    }

    private @Nullable Heard record(Slot slot, StreamingChatModel client) {
        try {
            return caller.rehearse(
                    slot,
                    client,
                    errand(new AtomicInteger()),
                    ChatRequest.builder()
                            .messages(UserMessage.from("Answer as JSON: what is the sum of 2 and 3?"))
                            .responseFormat(RECORD)
                            .build());
        } catch (Trouble without) {
            return null;
        }
    }

    private static String message(Slot slot, Heard heard, boolean streaming, boolean structured) {
        return slot.model() + " answers: first word after " + heard.firstWord() + " ms, "
                + (streaming ? "word by word" : "in one piece") + ", "
                + (structured ? "takes a schema." : "without a schema: forms are described in words.")
                + patience(slot, heard);
    }

    private static String patience(Slot slot, Heard heard) {
        return heard.firstWord() <= slot.patience().toMillis()
                ? ""
                : " That is later than it is waited for; give it a longer wait, or the built-in engine will be faster.";
    }

    private static Errand errand(AtomicInteger pieces) {
        return new Errand("test", 1, Which.QUICK, "", piece -> pieces.incrementAndGet(), () -> false, LIMITS);
    }

    private static Trial failed(String message, String currency) {
        return new Trial(false, message, -1, -1, false, false, 0, 0, BigDecimal.ZERO, currency);
    }
}
