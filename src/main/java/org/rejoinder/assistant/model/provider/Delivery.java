package org.rejoinder.assistant.model.provider;

import dev.langchain4j.exception.HttpException;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEvent;
import dev.langchain4j.http.client.sse.ServerSentEventContext;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Hands a stream on until it says that it is over, whether or not its connection stays open; an error told in
/// the middle of a stream that began well is an error, not an empty answer.
final class Delivery implements ServerSentEventListener {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String LAST = "[DONE]";
    private static final String ERROR = "error";
    private static final int SOME_ERROR = 500;

    private final ServerSentEventListener onward;
    private boolean over;

    Delivery(ServerSentEventListener onward) {
        this.onward = onward;
    }

    @Override
    public void onOpen(SuccessfulHttpResponse response) {
        onward.onOpen(response);
    }

    @Override
    public void onEvent(ServerSentEvent event, ServerSentEventContext context) {
        if (over) {
            return;
        }
        String data = event.data();
        if (LAST.equals(data)) {
            onClose();
        } else if (ERROR.equals(event.event()) || tellsError(data)) {
            onError(new HttpException(status(data), data));
        } else {
            onward.onEvent(event, context);
        }
    }

    @Override
    public void onError(Throwable error) {
        if (!over) {
            over = true;
            onward.onError(error);
        }
    }

    @Override
    public void onClose() {
        if (!over) {
            over = true;
            onward.onClose();
        }
    }

    static boolean tellsError(String data) {
        return data.contains("\"error\"") && read(data).hasNonNull(ERROR);
    }

    /// The status that an error names, where it names one.
    static int status(String data) {
        int code = read(data).path(ERROR).path("code").asInt(SOME_ERROR);
        return code >= 400 && code < 600 ? code : SOME_ERROR;
    }

    private static JsonNode read(String data) {
        try {
            return JSON.readTree(data);
        } catch (JacksonException notJson) {
            return JSON.missingNode();
        }
    }
}
