package org.rejoinder.assistant.language;

import java.util.Locale;

/// A word or mark with its Penn Treebank tag; `from` and `to` are offsets in its sentence.
public record Token(String text, String tag, int from, int to) {

    public String lower() {
        return text.toLowerCase(Locale.ROOT).replace('’', '\'');
    }

    public boolean is(String... words) {
        String lower = lower();
        for (String word : words) {
            if (lower.equals(word)) {
                return true;
            }
        }
        return false;
    }

    public boolean tagged(String... tags) {
        for (String each : tags) {
            if (tag.equals(each)) {
                return true;
            }
        }
        return false;
    }

    public boolean noun() {
        return tag.startsWith("NN");
    }

    public boolean verb() {
        return tag.startsWith("VB");
    }

    public boolean adjective() {
        return tag.startsWith("JJ");
    }

    public boolean plural() {
        return tagged("NNS", "NNPS");
    }
}
