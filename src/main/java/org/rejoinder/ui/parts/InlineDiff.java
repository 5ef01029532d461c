package org.rejoinder.ui.parts;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One wording beside another, word by word: removed struck, added underlined, slots left for the writer.
public final class InlineDiff extends Paragraph {

    private static final long serialVersionUID = 1L;

    private static final Pattern WORD = Pattern.compile("\\s*\\S+|\\s+$");
    private static final Pattern SLOT = Pattern.compile("\\[[^\\]\\n]{1,60}\\](?!\\()");

    public InlineDiff(String before, String after) {
        setClassName("d");
        List<String> from = words(before);
        List<String> to = words(after);
        if (from.size() > 400 || to.size() > 400) {
            added(after);
            return;
        }
        show(from, to);
    }

    private InlineDiff() {
        setClassName("lt");
    }

    /// Only what was: what went is struck.
    public static InlineDiff before(String before, String after) {
        InlineDiff side = new InlineDiff();
        side.side(words(before), words(after), true);
        return side;
    }

    /// Only what is: what came is underlined.
    public static InlineDiff after(String before, String after) {
        InlineDiff side = new InlineDiff();
        side.side(words(before), words(after), false);
        return side;
    }

    private void side(List<String> from, List<String> to, boolean left) {
        List<String> shown = left ? from : to;
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(from, to).getDeltas()) {
            var chunk = left ? delta.getSource() : delta.getTarget();
            add(new Span(String.join("", shown.subList(at, chunk.getPosition()))));
            String words = String.join("", chunk.getLines());
            if (left) {
                removed(words);
            } else {
                plainly(words);
            }
            at = chunk.getPosition() + chunk.size();
        }
        add(new Span(String.join("", shown.subList(at, shown.size()))));
    }

    private void plainly(String text) {
        if (!text.isEmpty()) {
            lead(text);
            insert(text.strip());
        }
    }

    private void show(List<String> from, List<String> to) {
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(from, to).getDeltas()) {
            int start = delta.getSource().getPosition();
            add(new Span(String.join("", from.subList(at, start))));
            removed(String.join("", delta.getSource().getLines()));
            added(String.join("", delta.getTarget().getLines()));
            at = start + delta.getSource().size();
        }
        add(new Span(String.join("", from.subList(at, from.size()))));
    }

    private void removed(String text) {
        if (!text.isEmpty()) {
            lead(text);
            add(Dom.text("del", "", text.strip()));
        }
    }

    private void added(String text) {
        if (text.isEmpty()) {
            return;
        }
        lead(text);
        String words = text.strip();
        Matcher slot = SLOT.matcher(words);
        int at = 0;
        while (slot.find()) {
            insert(words.substring(at, slot.start()));
            add(Dom.span("slot", words.substring(slot.start() + 1, slot.end() - 1)));
            at = slot.end();
        }
        insert(words.substring(at));
    }

    private void insert(String text) {
        if (!text.isEmpty()) {
            add(Dom.text("ins", "", text));
        }
    }

    private void lead(String text) {
        if (Character.isWhitespace(text.charAt(0))) {
            add(new Span(" "));
        }
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(match -> match.group()).toList();
    }

    /// The open slots of a wording, without their brackets, in order.
    public static List<String> slots(String text) {
        return SLOT.matcher(text)
                .results()
                .map(match -> match.group().substring(1, match.group().length() - 1))
                .distinct()
                .toList();
    }
}
