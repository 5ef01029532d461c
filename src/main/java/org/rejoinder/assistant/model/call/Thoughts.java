package org.rejoinder.assistant.model.call;

/// Keeps back what a model thinks aloud before it answers, `<think> … </think>`, while the answer itself goes on
/// as it comes.
final class Thoughts {

    private static final String OPEN = "<think>";
    private static final String CLOSE = "</think>";

    private final StringBuilder held = new StringBuilder();
    private State state = State.BEFORE;
    private boolean begun;

    private enum State {
        BEFORE,
        THINKING,
        ANSWERING
    }

    /// What of this piece is meant to be read; may be empty.
    String pass(String piece) {
        if (state == State.ANSWERING && begun) {
            return piece;
        }
        held.append(piece);
        if (state == State.BEFORE) {
            begin();
        }
        if (state == State.THINKING) {
            end();
        }
        return state == State.ANSWERING ? release() : "";
    }

    /// What was held back for being, perhaps, the beginning of a thought.
    String rest() {
        return state == State.BEFORE ? release() : "";
    }

    private void begin() {
        String said = held.toString().stripLeading();
        if (said.startsWith(OPEN)) {
            state = State.THINKING;
        } else if (!OPEN.startsWith(said)) {
            state = State.ANSWERING;
        }
    }

    private void end() {
        int close = held.indexOf(CLOSE);
        if (close >= 0) {
            held.delete(0, close + CLOSE.length());
            state = State.ANSWERING;
        }
    }

    /// An answer begins with its first word.
    private String release() {
        String words = held.toString().stripLeading();
        held.setLength(0);
        begun = !words.isEmpty();
        return words;
    }

    /// The answer without thoughts whose beginning was never marked: servers put that mark into the question.
    static String left(String answer) {
        int close = answer.lastIndexOf(CLOSE);
        return close < 0 ? answer : answer.substring(close + CLOSE.length()).stripLeading();
    }
}
