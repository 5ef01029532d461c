package org.rejoinder.text;

/// Reads a change from the JSON of `@codemirror/state`, and from nothing else.
final class ChangeReader {

    private final String json;
    private int at;

    ChangeReader(String json) {
        this.json = json;
    }

    ChangeSet read() {
        ChangeSet.Builder builder = ChangeSet.builder();
        expect('[');
        if (!taken(']')) {
            do {
                section(builder);
            } while (taken(','));
            expect(']');
        }
        if (peek() != 0) {
            throw wrong("the end");
        }
        return builder.build();
    }

    private void section(ChangeSet.Builder builder) {
        if (!taken('[')) {
            builder.keep(number());
            return;
        }
        int length = number();
        StringBuilder text = new StringBuilder();
        for (boolean first = true; taken(','); first = false) {
            if (!first) {
                text.append('\n');
            }
            line(text);
        }
        expect(']');
        builder.replace(length, text.toString());
    }

    private int number() {
        peek();
        int from = at;
        while (at < json.length() && json.charAt(at) >= '0' && json.charAt(at) <= '9') {
            at++;
        }
        if (at == from || at - from > 10) {
            throw wrong("a whole number");
        }
        return Lengths.checked(Long.parseLong(json.substring(from, at)));
    }

    private void line(StringBuilder text) {
        expect('"');
        while (true) {
            char unit = next();
            if (unit == '"') {
                return;
            }
            char read = unit == '\\' ? escaped() : unit;
            if (read == '\n' || read == '\r' || unit < 0x20) {
                throw wrong("a line without a break in it");
            }
            text.append(read);
        }
    }

    private char escaped() {
        char kind = next();
        return switch (kind) {
            case '"', '\\', '/' -> kind;
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> unit();
            default -> throw wrong("an escape");
        };
    }

    private char unit() {
        int value = 0;
        for (int i = 0; i < 4; i++) {
            int digit = Character.digit(next(), 16);
            if (digit < 0) {
                throw wrong("four hexadecimal digits");
            }
            value = value * 16 + digit;
        }
        return (char) value;
    }

    private char next() {
        if (at >= json.length()) {
            throw wrong("more");
        }
        return json.charAt(at++);
    }

    /// The next character that is not blank, which stays; 0 at the end.
    private char peek() {
        while (at < json.length() && " \t\n\r".indexOf(json.charAt(at)) >= 0) {
            at++;
        }
        return at < json.length() ? json.charAt(at) : 0;
    }

    private boolean taken(char wanted) {
        if (peek() != wanted) {
            return false;
        }
        at++;
        return true;
    }

    private void expect(char wanted) {
        if (!taken(wanted)) {
            throw wrong("“" + wanted + "”");
        }
    }

    private IllegalArgumentException wrong(String expected) {
        return new IllegalArgumentException(
                "This is not the JSON of a change: " + expected + " was expected at " + at + ".");
    }
}
