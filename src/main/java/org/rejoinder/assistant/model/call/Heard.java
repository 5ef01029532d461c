package org.rejoinder.assistant.model.call;

import dev.langchain4j.model.chat.response.ChatResponse;

/// What a model answered, and what it took; times in milliseconds, `firstWord` is -1 when no word came.
public record Heard(
        ChatResponse response, String text, long firstWord, long total, long inputTokens, long outputTokens) {}
