package org.rejoinder.ui.workbench;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rejoinder.letter.Letter;
import org.rejoinder.text.Range;
import org.rejoinder.ui.desk.Desk;

/// Where one is: the letter that is open, or why none is, and the ways from one to the next.
final class Place {

    private final WorkbenchView page;
    private final Desk desk;
    private final Sheet sheet;
    private final LetterTree tree;
    private final OpenLetters open;
    private final Bells bells;
    private @Nullable Letter letter;
    private @Nullable Range target;

    Place(WorkbenchView page, Desk desk, Sheet sheet, LetterTree tree, OpenLetters open, Bells bells) {
        this.page = page;
        this.desk = desk;
        this.sheet = sheet;
        this.tree = tree;
        this.open = open;
        this.bells = bells;
    }

    @Nullable
    Letter letter() {
        return letter;
    }

    boolean is(String letterId) {
        return letter != null && letter.id().equals(letterId);
    }

    /// Where to go in the letter: “from-to”.
    void aim(String at) {
        if (at.matches("\\d{1,8}-\\d{1,8}")) {
            String[] ends = at.split("-", 2);
            int from = Integer.parseInt(ends[0]);
            target = new Range(from, Math.max(from, Integer.parseInt(ends[1])));
        }
    }

    void open(String letterId) {
        desk.letters().find(letterId).ifPresentOrElse(this::open, () -> leave(NoLetter.unknown()));
    }

    private void open(Letter found) {
        if (found.binned()) {
            binned(found);
            return;
        }
        boolean same = is(found.id());
        letter = found;
        sheet.instead(null);
        page.removeClassName("no-letter");
        page.headed(found);
        if (!same) {
            page.entered(found);
            open.opened(found.id());
            tree.choose(found.id());
            bells.letter(found.id());
        }
        if (target != null) {
            page.editor().goTo(target);
            target = null;
        }
    }

    private void binned(Letter gone) {
        leave(NoLetter.binned(gone, () -> {
            desk.letters().restore(gone.id());
            desk.letters().find(gone.id()).ifPresent(this::open);
        }));
    }

    /// No letter is open; `instead` stands where one would.
    void leave(Component instead) {
        letter = null;
        page.addClassName("no-letter");
        page.emptied();
        tree.choose(null);
        bells.workspace();
        sheet.instead(instead);
    }

    /// The workspace has changed: the letter may have another name or audience, or lie in the bin.
    void look() {
        if (letter != null) {
            desk.letters().find(letter.id()).ifPresent(this::changed);
        }
    }

    private void changed(Letter now) {
        boolean other = letter != null && !Objects.equals(letter.audienceId(), now.audienceId());
        letter = now;
        if (now.binned()) {
            binned(now);
            return;
        }
        page.headed(now);
        if (other) {
            bells.lookAgain(now.id());
        }
    }

    void listen() {
        if (letter != null) {
            bells.letter(letter.id());
        } else {
            bells.workspace();
        }
    }

    void navigate(String letterId) {
        page.removeClassName("drawer-open");
        UI.getCurrent().navigate("letters/" + letterId);
    }

    void left(String letterId) {
        if (is(letterId)) {
            UI.getCurrent().navigate("");
        }
    }

    void goTo(String letterId, Range range) {
        if (is(letterId)) {
            page.editor().goTo(range);
        } else {
            target = range;
            navigate(letterId);
        }
    }
}
