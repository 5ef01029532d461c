package org.rejoinder.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Makes one change set of single replacements in the same text.
final class Changes {

    private final int length;
    private @Nullable ChangeSet total;
    private Sections sections = new Sections(true);
    private int at;

    private Changes(int length) {
        this.length = length;
    }

    static ChangeSet toSet(int length, List<ChangeSet.Change> list) {
        Changes changes = new Changes(length);
        list.forEach(changes::add);
        changes.flush();
        return changes.total == null ? ChangeSet.empty(length) : changes.total;
    }

    private void add(ChangeSet.Change change) {
        if (change.from() < 0 || change.from() > change.to() || change.to() > length) {
            throw new IllegalArgumentException("There is no place " + change.from() + " to " + change.to()
                    + " in a text of " + length + " units.");
        }
        if (change.from() == change.to() && change.insert().isEmpty()) {
            return;
        }
        if (change.from() < at) {
            flush();
        }
        sections.keep(change.from() - at);
        sections.replace(change.to() - change.from(), change.insert().length(), change.insert());
        at = change.to();
    }

    private void flush() {
        if (sections.size() == 0) {
            return;
        }
        sections.keep(length - at);
        ChangeSet set = sections.toSet();
        total = total == null ? set : total.compose(set.map(total));
        sections = new Sections(true);
        at = 0;
    }

    static String plainBreaks(String text) {
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }
}
