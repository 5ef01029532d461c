package org.rejoinder.ui.parts;

import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;

/// Short words at the lower left: what happened and, where it can be taken back, how.
public final class Notices {

    private Notices() {}

    public static void say(String text) {
        Notification.show(text, 4000, Position.BOTTOM_START);
    }

    /// Says what happened and offers to take it back.
    public static void undoable(String text, Runnable undo) {
        Notification notice = new Notification();
        notice.setDuration(10_000);
        notice.setPosition(Position.BOTTOM_START);
        Act back = Act.ghost("Undo", () -> {
            undo.run();
            notice.close();
        });
        notice.add(Dom.span("notice", Dom.span("grow", text), back.classed("act")));
        notice.open();
    }

    /// What went wrong, in the words of who refused it.
    public static void sorry(RuntimeException problem) {
        String message = problem.getMessage();
        say(message == null || message.isBlank() ? "That did not work. Nothing was changed." : message);
    }
}
