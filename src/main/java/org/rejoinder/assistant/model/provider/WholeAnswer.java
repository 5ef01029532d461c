package org.rejoinder.assistant.model.provider;

import dev.langchain4j.exception.HttpException;
import dev.langchain4j.http.client.sse.CancellationUnsupportedHandle;
import dev.langchain4j.http.client.sse.ServerSentEvent;
import dev.langchain4j.http.client.sse.ServerSentEventContext;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// An answer that comes in one piece though a stream was asked for, as some servers that speak like OpenAI do;
/// also where they write an error under a status of success.
final class WholeAnswer {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LOOK_AHEAD = 1024;

    private WholeAnswer() {}

    /// Whether a whole object begins here, and not a line of a stream; nothing is taken.
    static boolean begins(BufferedInputStream body) throws IOException {
        body.mark(LOOK_AHEAD);
        int c = body.read();
        for (int looked = 1; looked < LOOK_AHEAD && c >= 0 && Character.isWhitespace(c); looked++) {
            c = body.read();
        }
        body.reset();
        return c == '{';
    }

    static void tell(InputStream body, Delivery delivery) throws IOException {
        String text = new String(body.readAllBytes(), StandardCharsets.UTF_8);
        String chunk = chunk(text);
        if (chunk == null) {
            delivery.onError(new HttpException(Delivery.status(text), text));
        } else {
            ServerSentEventContext context = new ServerSentEventContext(new CancellationUnsupportedHandle());
            delivery.onEvent(new ServerSentEvent(null, chunk), context);
        }
    }

    /// The same words as a piece of a stream; nothing when there are none.
    private static @Nullable String chunk(String text) {
        try {
            JsonNode whole = JSON.readTree(text);
            JsonNode choice = whole.path("choices").path(0);
            if (!choice.path("message").isObject()) {
                return null;
            }
            ObjectNode piece = JSON.createObjectNode();
            ObjectNode said = piece.putArray("choices").addObject().put("index", 0);
            said.set("delta", choice.path("message"));
            said.put("finish_reason", choice.path("finish_reason").asString("stop"));
            if (whole.path("usage").isObject()) {
                piece.set("usage", whole.path("usage"));
            }
            return piece.toString();
        } catch (JacksonException unreadable) {
            return null;
        }
    }
}
