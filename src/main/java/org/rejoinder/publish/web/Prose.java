package org.rejoinder.publish.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.HtmlWriter;

/// Markdown as well-formed HTML that cannot act on its reader.
final class Prose {

    private static final Set<Class<? extends Node>> WITH_DIRECTION =
            Set.of(Paragraph.class, Heading.class, ListItem.class, BlockQuote.class);

    private static final DefaultUrlSanitizer URLS = new DefaultUrlSanitizer(List.of("http", "https", "mailto"));

    private static final Parser PARSER =
            Parser.builder().maxOpenBlockParsers(100).build();

    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .urlSanitizer(URLS)
            .percentEncodeUrls(true)
            .attributeProviderFactory(context -> Prose::attributes)
            .nodeRendererFactory(NamedImage::new)
            .build();

    private Prose() {}

    static String html(String markdown) {
        return RENDERER.render(PARSER.parse(withoutControls(markdown)));
    }

    /// Whether the text begins with a heading that says the title itself.
    static boolean beginsWith(String markdown, String title) {
        String first = markdown.stripLeading();
        int end = first.indexOf('\n');
        String line = (end < 0 ? first : first.substring(0, end)).strip();
        return line.startsWith("# ") && line.substring(2).strip().equals(title);
    }

    private static void attributes(Node node, String tag, Map<String, String> attributes) {
        if (WITH_DIRECTION.contains(node.getClass())) {
            attributes.put("dir", "auto");
        }
        if (node instanceof Link) {
            attributes.put("rel", "noopener noreferrer nofollow");
        }
    }

    /// Without the characters that XML, and so the PDF, cannot hold.
    static String withoutControls(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().map(point -> isXml(point) ? point : 0xFFFD).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean isXml(int point) {
        boolean space = point == '\n' || point == '\t' || point == '\r';
        boolean plain = point >= 0x20 && point < 0xD800;
        return space || plain || (point >= 0xE000 && point != 0xFFFE && point != 0xFFFF);
    }

    /// An image is told by its words and linked: reading a letter fetches nothing.
    private record NamedImage(HtmlNodeRendererContext context) implements NodeRenderer {

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Image.class);
        }

        @Override
        public void render(Node node) {
            Image image = (Image) node;
            HtmlWriter html = context.getWriter();
            String url = context.encodeUrl(URLS.sanitizeLinkUrl(image.getDestination()));
            html.text("[Image: ");
            html.tag("a", Map.of("href", url, "rel", "noopener noreferrer nofollow"));
            html.text(words(image).isBlank() ? image.getDestination() : words(image));
            html.tag("/a");
            html.text("]");
        }

        private static String words(Node node) {
            StringBuilder words = new StringBuilder();
            for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
                words.append(child instanceof Text text ? text.getLiteral() : words(child));
            }
            return words.toString();
        }
    }
}
