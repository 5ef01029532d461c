package org.rejoinder.publish.web;

import java.text.Normalizer;
import java.util.Locale;
import org.rejoinder.publish.Outgoing;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/// A letter as a Markdown file with the header that the drafts folder reads.
final class MarkdownFile {

    private static final YAMLMapper YAML = YAMLMapper.builder(YAMLFactory.builder()
                    .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
                    .disable(YAMLWriteFeature.SPLIT_LINES)
                    .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
                    .enable(YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                    .build())
            .build();

    private MarkdownFile() {}

    static String of(Outgoing letter) {
        ObjectNode header = YAML.createObjectNode().put("title", letter.title());
        put(header, "from", letter.from());
        put(header, "to", letter.to());
        put(header, "audience", letter.audienceId());
        put(header, "imagined", letter.imagined());
        String note = letter.isImagined() ? "> " + letter.imagined() + "\n\n" : "";
        return "---\n" + YAML.writeValueAsString(header).strip() + "\n---\n\n" + note + letter.text() + "\n";
    }

    /// The title as a file's name without its ending.
    static String name(String title) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
        String words = plain.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-+|-+$", "");
        int cut = words.offsetByCodePoints(0, Math.min(60, words.codePointCount(0, words.length())));
        return words.isEmpty() ? "letter" : words.substring(0, cut);
    }

    private static void put(ObjectNode header, String key, String words) {
        if (!words.isEmpty()) {
            header.put(key, words);
        }
    }
}
