package org.rejoinder.text;

/// Writes strings as JSON so that any text survives UTF-8: a half of a surrogate pair, which UTF-8 cannot hold,
/// is escaped.
public final class JsonText {

    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private JsonText() {}

    /// `text` as a JSON string with its quotes.
    public static String quoted(String text) {
        StringBuilder json = new StringBuilder(text.length() + 16);
        quote(text, 0, text.length(), json);
        return json.toString();
    }

    /// Appends `text` from `from` to `to` as a JSON string with its quotes.
    public static void quote(String text, int from, int to, StringBuilder json) {
        json.append('"');
        int plain = from;
        for (int i = from; i < to; i++) {
            char unit = text.charAt(i);
            if (isPlain(unit)) {
                continue;
            }
            if (Character.isHighSurrogate(unit) && i + 1 < to && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
                continue;
            }
            json.append(text, plain, i);
            escape(unit, json);
            plain = i + 1;
        }
        json.append(text, plain, to).append('"');
    }

    /// Whether UTF-8 can hold the text: it has no half of a surrogate pair by itself.
    public static boolean survivesUtf8(String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (Character.isSurrogate(unit)) {
                boolean pair = Character.isHighSurrogate(unit)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!pair) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    private static boolean isPlain(char unit) {
        return unit >= 0x20 && unit != '"' && unit != '\\' && !Character.isSurrogate(unit);
    }

    private static void escape(char unit, StringBuilder json) {
        switch (unit) {
            case '"' -> json.append("\\\"");
            case '\\' -> json.append("\\\\");
            case '\n' -> json.append("\\n");
            case '\r' -> json.append("\\r");
            case '\t' -> json.append("\\t");
            case '\b' -> json.append("\\b");
            case '\f' -> json.append("\\f");
            default -> hexadecimal(unit, json);
        }
    }

    private static void hexadecimal(char unit, StringBuilder json) {
        json.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            json.append(HEX[(unit >> shift) & 0xf]);
        }
    }
}
