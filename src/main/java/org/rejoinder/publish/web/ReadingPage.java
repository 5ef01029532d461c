package org.rejoinder.publish.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.rejoinder.publish.Outgoing;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.util.HtmlUtils;

/// A letter as one page of well-formed HTML, for reading, for printing and as the source of the PDF.
final class ReadingPage {

    /// The page needs its own style and nothing else.
    static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    private static final String TEMPLATE = read("publish/letter.html");
    private static final String SCREEN = read("publish/screen.css");
    private static final String SHEET = read("publish/sheet.css");

    private ReadingPage() {}

    static String forReading(Outgoing letter) {
        return page(letter, SCREEN);
    }

    static String forSheet(Outgoing letter) {
        return page(letter, SHEET);
    }

    private static String page(Outgoing letter, String style) {
        String title = Prose.beginsWith(letter.text(), letter.title())
                ? ""
                : "<h1 class=\"title\" dir=\"auto\">" + escaped(letter.title()) + "</h1>";
        return TEMPLATE.replace("{{style}}", style)
                .replace("{{name}}", escaped(letter.title()))
                .replace("{{imagined}}", letter.isImagined() ? paragraph("imagined", "", letter.imagined()) : "")
                .replace("{{title}}", title)
                .replace("{{from}}", letter.from().isEmpty() ? "" : paragraph("byline", "From ", letter.from()))
                .replace("{{to}}", letter.to().isEmpty() ? "" : paragraph("byline", "To ", letter.to()))
                .replace("{{prose}}", Prose.html(letter.text()));
    }

    private static String paragraph(String kind, String label, String words) {
        String tag = label.isEmpty() ? "" : "<span class=\"label\">" + label + "</span>";
        return "<p class=\"" + kind + "\" dir=\"auto\">" + tag + escaped(words) + "</p>";
    }

    private static String escaped(String words) {
        return HtmlUtils.htmlEscape(Prose.withoutControls(words), "UTF-8");
    }

    private static String read(String resource) {
        try {
            return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
