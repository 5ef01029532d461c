package org.rejoinder.assistant.web;

import org.jspecify.annotations.Nullable;
import org.rejoinder.assistant.web.CheckRequest.Refused;
import org.rejoinder.text.Range;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A text with its markup told apart, as LanguageTool's `data` field has it: rules read `plain`, answers speak
/// of the whole.
record Annotated(String whole, String plain, int[] origin) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Annotated plain(String text) {
        return new Annotated(text, text, new int[0]);
    }

    static Annotated parse(@Nullable String data) {
        try {
            JsonNode root = JSON.readTree(data == null ? "" : data);
            JsonNode parts = root.get("annotation");
            if (parts == null && root.get("text") != null) {
                return plain(root.get("text").asString(""));
            }
            if (parts == null || !parts.isArray()) {
                throw new Refused(400, "The 'data' parameter needs 'text' or a list 'annotation'.");
            }
            return annotated(parts);
        } catch (JacksonException unreadable) {
            throw new Refused(400, "The 'data' parameter is not JSON that can be read.");
        }
    }

    private static Annotated annotated(JsonNode parts) {
        StringBuilder whole = new StringBuilder();
        StringBuilder plain = new StringBuilder();
        java.util.List<Integer> origin = new java.util.ArrayList<>();
        for (JsonNode part : parts) {
            JsonNode text = part.get("text");
            JsonNode markup = part.get("markup");
            if (text == null && markup == null) {
                throw new Refused(400, "Each part of 'annotation' needs 'text' or 'markup'.");
            }
            String source = (text != null ? text : markup).asString("");
            JsonNode meant = part.get("interpretAs");
            String read = text != null ? source : meant == null ? "" : meant.asString("");
            for (int i = 0; i < read.length(); i++) {
                origin.add(whole.length() + (text != null ? i : 0));
            }
            plain.append(read);
            whole.append(source);
        }
        return new Annotated(
                whole.toString(),
                plain.toString(),
                origin.stream().mapToInt(Integer::intValue).toArray());
    }

    int length() {
        return whole.length();
    }

    /// Where a stretch of the plain text stands in the whole.
    Range inWhole(Range range) {
        if (origin.length == 0) {
            return range;
        }
        int from = range.from() < origin.length ? origin[range.from()] : whole.length();
        int to = range.isEmpty() ? from : Math.min(whole.length(), origin[Math.min(origin.length, range.to()) - 1] + 1);
        return new Range(from, Math.max(from, to));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Annotated that && that.whole.equals(whole) && that.plain.equals(plain);
    }

    @Override
    public int hashCode() {
        return whole.hashCode();
    }

    @Override
    public String toString() {
        return whole;
    }
}
