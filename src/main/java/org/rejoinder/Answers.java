package org.rejoinder;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// How the door says no: a page to a person, a problem detail (RFC 9457) to a program.
@Component
class Answers {

    private final JsonMapper json;

    Answers(JsonMapper json) {
        this.json = json;
    }

    void refuse(
            HttpServletRequest request, HttpServletResponse response, HttpStatus status, String title, String detail)
            throws IOException {
        response.setStatus(status.value());
        response.setHeader("Cache-Control", "no-store");
        if (isForPerson(request)) {
            write(response, "text/html", Page.of(title, detail));
        } else {
            write(response, "application/problem+json", problem(request, status, title, detail));
        }
    }

    /// A browser going to a page, not a script, a socket or another program.
    static boolean isForPerson(HttpServletRequest request) {
        String path = request.getRequestURI();
        boolean program = path.startsWith("/api/") || path.startsWith("/v2/") || path.startsWith("/collab/");
        String accept = request.getHeader("Accept");
        return !program && request.getHeader("Upgrade") == null && accept != null && accept.contains("text/html");
    }

    private String problem(HttpServletRequest request, HttpStatus status, String title, String detail) {
        return json.createObjectNode()
                .put("type", "about:blank")
                .put("title", title)
                .put("status", status.value())
                .put("detail", detail)
                .put("instance", request.getRequestURI())
                .toString();
    }

    private static void write(HttpServletResponse response, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        response.setContentType(type + ";charset=UTF-8");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
