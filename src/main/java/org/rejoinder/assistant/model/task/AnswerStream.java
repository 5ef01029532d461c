package org.rejoinder.assistant.model.task;

import java.util.function.Consumer;

/// Reads the text of the first field `answer` out of JSON while it is still being written, so that an answer
/// that comes as a record can be watched word by word. Only the first such object is told.
public final class AnswerStream implements Consumer<String> {

    private static final String FIELD = "\"answer\"";

    private final Consumer<String> onward;
    private final StringBuilder before = new StringBuilder();
    private final StringBuilder code = new StringBuilder();
    private State state = State.SEEKING;

    private enum State {
        SEEKING,
        TEXT,
        ESCAPE,
        UNICODE,
        OVER
    }

    public AnswerStream(Consumer<String> onward) {
        this.onward = onward;
    }

    @Override
    public void accept(String piece) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < piece.length(); i++) {
            step(piece.charAt(i), text);
        }
        if (!text.isEmpty()) {
            onward.accept(text.toString());
        }
    }

    private void step(char c, StringBuilder text) {
        switch (state) {
            case SEEKING -> seek(c);
            case TEXT -> plain(c, text);
            case ESCAPE -> escaped(c, text);
            case UNICODE -> unicode(c, text);
            case OVER -> {}
        }
    }

    private void seek(char c) {
        before.append(c);
        int field = before.indexOf(FIELD);
        if (field >= 0 && c == '"' && before.length() > field + FIELD.length()) {
            state = State.TEXT;
        }
    }

    private void plain(char c, StringBuilder text) {
        if (c == '\\') {
            state = State.ESCAPE;
        } else if (c == '"') {
            state = State.OVER;
        } else {
            text.append(c);
        }
    }

    private void escaped(char c, StringBuilder text) {
        state = c == 'u' ? State.UNICODE : State.TEXT;
        switch (c) {
            case 'n' -> text.append('\n');
            case 't' -> text.append('\t');
            case 'r', 'b', 'f', 'u' -> {}
            default -> text.append(c);
        }
    }

    private void unicode(char c, StringBuilder text) {
        code.append(c);
        if (code.length() == 4) {
            text.append(character(code.toString()));
            code.setLength(0);
            state = State.TEXT;
        }
    }

    private static char character(String hex) {
        return hex.matches("[0-9a-fA-F]{4}") ? (char) Integer.parseInt(hex, 16) : '\ufffd';
    }
}
