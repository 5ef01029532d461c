package org.rejoinder.assistant.model.provider;

import dev.langchain4j.model.anthropic.AnthropicStreamingChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.ollama.OllamaStreamingChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import java.util.Map;
import org.rejoinder.assistant.ModelSettings.Slot;

/// Makes a provider's client for a slot. All calls are streamed, records too: so the first word tells whether a
/// model is slow, and any call can be cut off.
public final class Providers {

    private static final int MOST_TOKENS = 4096;
    /// Ollama forgets the beginning of what is longer, the task first; its usual 4,096 are less than a long
    /// letter with its audience.
    private static final int WORDS_IN_SIGHT = 8_192;

    private Providers() {}

    /// The client; nothing is sent yet. A blank key is left out where the provider allows it.
    public static StreamingChatModel open(Slot slot, String key) {
        return switch (slot.provider()) {
            case OPENAI -> openAi(slot, key);
            case OLLAMA -> ollama(slot, key);
            case ANTHROPIC -> anthropic(slot, key);
            case NONE -> throw new IllegalArgumentException("No provider is chosen.");
        };
    }

    private static StreamingChatModel openAi(Slot slot, String key) {
        return OpenAiStreamingChatModel.builder()
                .httpClientBuilder(new WireBuilder())
                .baseUrl(Address.of(slot.provider(), slot.address()))
                .apiKey(key.isBlank() ? "none" : key)
                .modelName(slot.model())
                .strictJsonSchema(true)
                .returnThinking(true)
                .build();
    }

    private static StreamingChatModel ollama(Slot slot, String key) {
        return OllamaStreamingChatModel.builder()
                .httpClientBuilder(new WireBuilder())
                .baseUrl(Address.of(slot.provider(), slot.address()))
                .modelName(slot.model())
                .numCtx(WORDS_IN_SIGHT)
                .returnThinking(true)
                .customHeaders(key.isBlank() ? Map.of() : Map.of("Authorization", "Bearer " + key))
                .build();
    }

    private static StreamingChatModel anthropic(Slot slot, String key) {
        return AnthropicStreamingChatModel.builder()
                .httpClientBuilder(new WireBuilder())
                .baseUrl(Address.of(slot.provider(), slot.address()))
                .apiKey(key.isBlank() ? "none" : key)
                .modelName(slot.model())
                .maxTokens(MOST_TOKENS)
                .build();
    }
}
