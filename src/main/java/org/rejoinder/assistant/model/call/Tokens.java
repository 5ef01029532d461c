package org.rejoinder.assistant.model.call;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;

/// Guesses tokens where a server does not tell them: four characters each, as English has on the average.
final class Tokens {

    private static final int CHARACTERS = 4;

    private Tokens() {}

    static long estimate(ChatRequest request) {
        return request.messages().stream().mapToLong(m -> text(m).length()).sum() / CHARACTERS + 1;
    }

    static String text(ChatMessage message) {
        return switch (message) {
            case SystemMessage system -> system.text();
            case UserMessage user -> user.hasSingleText() ? user.singleText() : "";
            case AiMessage ai -> ai.text() == null ? "" : ai.text();
            default -> "";
        };
    }
}
