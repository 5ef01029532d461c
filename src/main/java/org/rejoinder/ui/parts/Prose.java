package org.rejoinder.ui.parts;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/// A paragraph of a letter as it reads, from its Markdown; markup that a letter brings along is shown, not
/// followed.
public final class Prose extends Div {

    private static final long serialVersionUID = 1L;

    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer HTML = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .softbreak("<br>")
            .attributeProviderFactory(context -> (node, tag, attributes) -> {
                if (tag.equals("a")) {
                    attributes.put("rel", "noopener noreferrer");
                    attributes.put("target", "_blank");
                }
            })
            .build();

    private final String markdown;

    public Prose(String markdown) {
        this.markdown = markdown;
        setClassName("prose");
        getElement().setProperty("innerHTML", HTML.render(PARSER.parse(markdown)));
    }

    /// What it was made from.
    public String markdown() {
        return markdown;
    }

    /// One line of plain words: for labels and lists.
    public static String plain(String markdown) {
        return String.join(
                " ", List.of(markdown.replaceAll("[*_`#>]+", "").strip().split("\\s+")));
    }
}
