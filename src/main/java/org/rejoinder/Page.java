package org.rejoinder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.util.HtmlUtils;

/// A quiet page of the door's own: a heading, a paragraph, perhaps a form; no script, nothing from elsewhere.
final class Page {

    /// What such a page may load: its own style and nothing else.
    static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final String TEMPLATE = read("door/page.html");

    private Page() {}

    static String of(String title, String detail) {
        return with(title, detail, "");
    }

    /// `content` is HTML and stands below the paragraph; the rest is escaped.
    static String with(String title, String detail, String content) {
        return TEMPLATE.replace("{{title}}", HtmlUtils.htmlEscape(title, "UTF-8"))
                .replace("{{detail}}", HtmlUtils.htmlEscape(detail, "UTF-8"))
                .replace("{{content}}", content);
    }

    static String read(String resource) {
        try {
            return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
