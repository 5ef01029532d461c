package org.rejoinder.browser;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The house's letters over HTTP, as another program would use them.
final class Letters {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    private Letters() {}

    /// The id of the letter with this title.
    static String titled(String title) {
        for (JsonNode letter : get("/api/letters")) {
            if (letter.get("title").asString().equals(title)) {
                return letter.get("id").asString();
            }
        }
        throw new IllegalStateException("No letter is called " + title);
    }

    /// Makes a letter with this text and tells its id.
    static String make(String title, String text) {
        String body = JSON.writeValueAsString(Map.of("title", title, "text", text));
        HttpRequest request = to("/api/letters")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return sent(request).get("id").asString();
    }

    static String text(String id) {
        return get("/api/letters/" + id).get("text").asString();
    }

    static JsonNode get(String path) {
        return sent(to(path).build());
    }

    static JsonNode post(String path, Object body) {
        return sent(to(path).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build());
    }

    private static HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(House.server().url(path)));
    }

    private static JsonNode sent(HttpRequest request) {
        try {
            HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new IllegalStateException(response.statusCode() + " " + response.body());
            }
            return JSON.readTree(response.body());
        } catch (IOException problem) {
            throw new IllegalStateException(problem);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
