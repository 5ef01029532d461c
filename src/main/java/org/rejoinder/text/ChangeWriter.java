package org.rejoinder.text;

/// Writes a change as the JSON of `@codemirror/state`.
final class ChangeWriter {

    private final StringBuilder json;

    private ChangeWriter(int capacity) {
        json = new StringBuilder(capacity);
    }

    static String write(ChangeSet set) {
        ChangeWriter writer = new ChangeWriter(16 + set.sections() * 8);
        writer.json.append('[');
        for (int i = 0; i < set.sections(); i++) {
            if (i > 0) {
                writer.json.append(',');
            }
            writer.section(set.spans[i], set.inserts[i], set.texts[i]);
        }
        return writer.json.append(']').toString();
    }

    private void section(int span, int insert, String text) {
        if (insert == ChangeDesc.KEPT) {
            json.append(span);
            return;
        }
        json.append('[').append(span);
        if (insert > 0) {
            lines(text);
        }
        json.append(']');
    }

    private void lines(String text) {
        int from = 0;
        for (int to = text.indexOf('\n'); to >= 0; to = text.indexOf('\n', from)) {
            line(text, from, to);
            from = to + 1;
        }
        line(text, from, text.length());
    }

    private void line(String text, int from, int to) {
        json.append(',');
        JsonText.quote(text, from, to, json);
    }
}
