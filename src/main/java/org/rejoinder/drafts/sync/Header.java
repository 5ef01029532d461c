package org.rejoinder.drafts.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/// The YAML between the `---` lines at the top of a file, kept word for word except for the keys that are set.
record Header(String open, List<String> lines, String close) {

    private static final YAMLMapper YAML = YAMLMapper.builder(YAMLFactory.builder()
                    .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
                    .disable(YAMLWriteFeature.SPLIT_LINES)
                    .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
                    .enable(YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                    .build())
            .build();

    private static final Pattern FENCE = Pattern.compile("---[ \\t]*");
    private static final Pattern END = Pattern.compile("(---|\\.\\.\\.)[ \\t]*");
    private static final Pattern KEY = Pattern.compile("[\\p{L}\\w][^:#]*:(\\s.*)?");
    private static final int MOST_LINES = 1000;

    Header {
        lines = List.copyOf(lines);
    }

    static Header empty() {
        return new Header("---", List.of(), "---");
    }

    /// The header that the lines of a file begin with, or nothing when they begin with the letter.
    static @Nullable Header of(List<String> file) throws NotReadable {
        if (file.isEmpty() || !FENCE.matcher(file.getFirst()).matches()) {
            return null;
        }
        int end = end(file);
        boolean looksLikeOne = looksLikeKeys(file);
        if (end < 0) {
            if (looksLikeOne) {
                throw new NotReadable("The header begins with “---” but no second “---” ends it.");
            }
            return null;
        }
        Header header = new Header(file.getFirst(), file.subList(1, end), file.get(end));
        return header.isMapping(looksLikeOne) ? header : null;
    }

    private static int end(List<String> file) {
        for (int at = 1; at < Math.min(file.size(), MOST_LINES); at++) {
            if (END.matcher(file.get(at)).matches()) {
                return at;
            }
        }
        return -1;
    }

    private static boolean looksLikeKeys(List<String> file) {
        for (String line : file.subList(1, Math.min(file.size(), MOST_LINES))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                return KEY.matcher(line).matches();
            }
        }
        return false;
    }

    private boolean isMapping(boolean looksLikeOne) throws NotReadable {
        try {
            JsonNode tree = tree();
            return tree.isObject() || tree.isMissingNode() || tree.isNull();
        } catch (JacksonException broken) {
            if (!looksLikeOne) {
                return false;
            }
            int line = broken.getLocation() == null ? 0 : broken.getLocation().getLineNr();
            throw new NotReadable(
                    "The header is not YAML that can be read" + (line > 0 ? " (near line " + (line + 1) + ")." : "."));
        }
    }

    private JsonNode tree() {
        return YAML.readTree(String.join("\n", lines));
    }

    /// The words of a key, on one line; empty when it is not there.
    String get(String key) throws NotReadable {
        JsonNode value = tree().path(key);
        if (value.isObject()) {
            throw new NotReadable("“" + key + "” in the header holds keys; it takes words.");
        }
        if (value.isArray()) {
            List<String> parts = new ArrayList<>();
            value.forEach(part -> parts.add(part.asString("")));
            return String.join(", ", parts);
        }
        return value.isMissingNode() || value.isNull() ? "" : value.asString("").strip();
    }

    /// With the key's words replaced, added at the end, or taken away when `words` is empty; other lines stay
    /// as they are.
    Header with(String key, String words) {
        List<String> changed = new ArrayList<>(lines);
        int at = find(key);
        if (at >= 0) {
            changed.subList(at, after(at)).clear();
        }
        if (!words.isEmpty()) {
            changed.add(at < 0 ? changed.size() : at, key + ": " + scalar(words));
        }
        return new Header(open, changed, close);
    }

    private int find(String key) {
        Pattern line = Pattern.compile("[\"']?" + Pattern.quote(key) + "[\"']?\\s*:(\\s.*)?");
        for (int at = 0; at < lines.size(); at++) {
            if (line.matcher(lines.get(at)).matches()) {
                return at;
            }
        }
        return -1;
    }

    /// The first line that is no longer part of the value that begins at `at`.
    private int after(int at) {
        int end = at + 1;
        for (int next = at + 1; next < lines.size(); next++) {
            String line = lines.get(next);
            if (line.startsWith(" ") || line.startsWith("\t") || line.startsWith("- ")) {
                end = next + 1;
            } else if (!line.isBlank()) {
                break;
            }
        }
        return end;
    }

    private static String scalar(String words) {
        return YAML.writeValueAsString(words).strip();
    }
}
