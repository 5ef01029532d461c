package org.rejoinder.assistant.model.task;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rejoinder.assistant.Correspondent.Link;

/// Takes the tags out of a letter that is being written (`[¶3 the cost]` at the end of a paragraph) and keeps
/// them as links; all else goes on as it comes. Slots in brackets stay.
public final class LinkTags {

    private static final Pattern TAG = Pattern.compile("\\[¶\\s?(\\d{1,4})(?:[ :,]+([^\\]\\n]{0,60}))?]");
    private static final Pattern PARAGRAPHS = Pattern.compile("\\n[ \\t]*\\n\\s*");
    private static final int LONGEST_TAG = 70;

    private final Consumer<String> onward;
    private final StringBuilder held = new StringBuilder();
    private final StringBuilder written = new StringBuilder();
    private final List<Link> links = new ArrayList<>();

    public LinkTags(Consumer<String> onward) {
        this.onward = onward;
    }

    /// The next piece of the letter.
    public void take(String piece) {
        held.append(piece);
        flush(false);
    }

    /// The letter is over: what was held back goes on.
    public void end() {
        flush(true);
    }

    /// What went on so far.
    public String text() {
        return written.toString();
    }

    public List<Link> links() {
        return List.copyOf(links);
    }

    private void flush(boolean over) {
        Matcher tag = TAG.matcher(held);
        while (tag.find()) {
            pass(withoutLastBlanks(held.substring(0, tag.start())));
            link(tag);
            held.delete(0, tag.end());
            tag = TAG.matcher(held);
        }
        int keep = over ? held.length() : safe();
        pass(held.substring(0, keep));
        held.delete(0, keep);
    }

    /// Up to where no tag can begin; blanks before a possible tag wait with it.
    private int safe() {
        int open = held.lastIndexOf("[");
        if (open < 0 || held.indexOf("]", open) >= 0 || held.length() - open > LONGEST_TAG) {
            open = held.length();
        }
        while (open > 0 && held.charAt(open - 1) == ' ') {
            open--;
        }
        return open;
    }

    private static String withoutLastBlanks(String before) {
        return before.replaceAll(" +$", "");
    }

    private void link(Matcher tag) {
        String label = tag.group(2) == null ? "" : tag.group(2).strip();
        int paragraph = PARAGRAPHS.split(written.toString().strip()).length;
        links.add(new Link(paragraph, Integer.parseInt(tag.group(1)), label));
    }

    private void pass(String text) {
        if (!text.isEmpty()) {
            written.append(text);
            onward.accept(text);
        }
    }
}
