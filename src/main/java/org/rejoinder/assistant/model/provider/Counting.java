package org.rejoinder.assistant.model.provider;

import dev.langchain4j.http.client.HttpRequest;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The wish that a stream says at its end how many tokens it took. Some servers that speak like OpenAI refuse the
/// whole request for it: they are asked without, and the tokens are guessed.
final class Counting {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String WISH = "stream_options";

    private Counting() {}

    /// Whether it was this that a server refused.
    static boolean refused(HttpRequest request, int status, String answer) {
        String body = request.body();
        return status / 100 == 4 && answer.contains(WISH) && body != null && body.contains('"' + WISH + '"');
    }

    /// The same request without the wish.
    static HttpRequest without(HttpRequest request) {
        return HttpRequest.builder()
                .method(request.method())
                .url(request.url())
                .headers(request.headers())
                .body(without(String.valueOf(request.body())))
                .build();
    }

    private static String without(String body) {
        try {
            return JSON.readTree(body) instanceof ObjectNode asked
                    ? asked.without(WISH).toString()
                    : body;
        } catch (JacksonException unreadable) {
            return body;
        }
    }
}
