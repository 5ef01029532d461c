package org.rejoinder.ui.parts;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/// A person's initials in their colour; the name is always said, not just the initials.
public final class Avatar extends Span {

    private static final long serialVersionUID = 1L;

    public Avatar(String name, int color, String label) {
        setClassName("av u" + color);
        setText(initials(name));
        getElement()
                .setAttribute("role", "img")
                .setAttribute("aria-label", label)
                .setAttribute("title", label);
    }

    public Avatar small() {
        addClassName("av-sm");
        return this;
    }

    /// One or two letters: the first of the first and of the last word.
    static String initials(String name) {
        String[] words = name.strip().split("\\s+");
        String first = letter(words[0]);
        String last = words.length > 1 ? letter(words[words.length - 1]) : second(words[0]);
        return (first + last).toUpperCase(Locale.ROOT);
    }

    private static String letter(String word) {
        return word.isEmpty() ? "" : new String(Character.toChars(word.codePointAt(0)));
    }

    private static String second(String word) {
        int next = word.isEmpty() ? 0 : word.offsetByCodePoints(0, 1);
        return next >= word.length() ? "" : new String(Character.toChars(word.codePointAt(next)));
    }
}
