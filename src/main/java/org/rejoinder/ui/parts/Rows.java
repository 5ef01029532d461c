package org.rejoinder.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// Rows that are walked with the arrow keys and are one tab stop; rows carry `data-row`.
@Tag("rj-rows")
@JsModule("./ui/rj-rows.ts")
public final class Rows extends Component implements HasComponents, HasStyle {

    private static final long serialVersionUID = 1L;

    /// Where a menu was asked for.
    public record MenuAsked(String id, double x, double y) {}

    private record Row(String id) {}

    private record Dropped(String id, String onto) {}

    private record Moved(String id, int delta) {}

    public Rows(String role, String label) {
        Dom.labelled(this, role, label);
    }

    public void onRename(Consumer<String> act) {
        on("row-rename", act);
    }

    public void onDelete(Consumer<String> act) {
        on("row-delete", act);
    }

    /// Enter, instead of a click.
    public void onEnter(Consumer<String> act) {
        getElement().setAttribute("enters", true);
        on("row-entered", act);
    }

    private void on(String type, Consumer<String> act) {
        getElement()
                .addEventListener(
                        type,
                        event -> act.accept(event.getEventDetail(Row.class).id()))
                .addEventDetail();
    }

    public void onMenu(Consumer<MenuAsked> act) {
        getElement()
                .addEventListener("row-menu", event -> act.accept(event.getEventDetail(MenuAsked.class)))
                .addEventDetail();
    }

    /// The row and what it was dropped on.
    public void onDrop(BiConsumer<String, String> act) {
        getElement()
                .addEventListener("row-dropped", event -> {
                    Dropped dropped = event.getEventDetail(Dropped.class);
                    act.accept(dropped.id(), dropped.onto());
                })
                .addEventDetail();
    }

    /// The row and whether it goes up (-1) or down (1).
    public void onMove(BiConsumer<String, Integer> act) {
        getElement()
                .addEventListener("row-moved", event -> {
                    Moved moved = event.getEventDetail(Moved.class);
                    act.accept(moved.id(), moved.delta());
                })
                .addEventDetail();
    }
}
