package org.rejoinder.ui.workbench;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.rejoinder.ui.desk.Desk;
import org.rejoinder.ui.desk.Live.Bell;
import org.rejoinder.ui.desk.Sight;

/// What rings for a page while it is open: the workspace, and the findings of the letter on it.
final class Bells {

    private final Component page;
    private final Desk desk;
    private final Runnable workspaceChanged;
    private final Consumer<Sight> seen;
    private final List<Bell> hung = new ArrayList<>();

    Bells(Component page, Desk desk, Runnable workspaceChanged, Consumer<Sight> seen) {
        this.page = page;
        this.desk = desk;
        this.workspaceChanged = workspaceChanged;
        this.seen = seen;
    }

    void takeDown() {
        hung.forEach(Bell::remove);
        hung.clear();
    }

    void workspace() {
        takeDown();
        page.getUI().ifPresent(ui -> hung.add(desk.live().onWorkspace(() -> in(ui, workspaceChanged::run))));
    }

    void letter(String letterId) {
        workspace();
        page.getUI().ifPresent(ui -> {
            Bell bell = desk.live().onFindings(letterId, () -> look(ui, letterId));
            hung.add(bell);
            bell.ring();
        });
    }

    /// Reads the findings anew, away from the page.
    void lookAgain(String letterId) {
        page.getUI().ifPresent(ui -> Thread.startVirtualThread(() -> look(ui, letterId)));
    }

    private void look(UI ui, String letterId) {
        Sight now = Sight.of(desk, letterId);
        in(ui, () -> seen.accept(now));
    }

    static void in(UI ui, Command work) {
        try {
            ui.access(work);
        } catch (UIDetachedException closed) {
            // The page was closed meanwhile; nobody is left to see it.
        }
    }
}
