package org.rejoinder.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// Keeps the children of a container in step with a list, drawing again only what changed, so that focus and
/// scroll stay.
public final class KeyedList<T> {

    private final Component container;
    private final Function<T, String> key;
    private final Function<T, Component> draw;
    private final Map<String, Shown<T>> shown = new LinkedHashMap<>();

    private record Shown<T>(T item, Component component) {}

    public <C extends Component & HasComponents> KeyedList(
            C container, Function<T, String> key, Function<T, Component> draw) {
        this.container = container;
        this.key = key;
        this.draw = draw;
    }

    /// Shows these, in this order; items equal to those shown stay as they are. Keys must differ.
    public void show(List<T> items) {
        Set<String> kept = new HashSet<>(items.stream().map(key).toList());
        shown.entrySet().removeIf(entry -> {
            boolean gone = !kept.contains(entry.getKey());
            if (gone) {
                entry.getValue().component().getElement().removeFromParent();
            }
            return gone;
        });
        for (int i = 0; i < items.size(); i++) {
            place(items.get(i), i);
        }
    }

    private void place(T item, int index) {
        Shown<T> before = shown.get(key.apply(item));
        if (before != null && before.item().equals(item) && standsAt(before, index)) {
            return;
        }
        // Never moved, always drawn anew: a browser that is told of several moves at once ends with another order.
        if (before != null) {
            before.component().getElement().removeFromParent();
        }
        Shown<T> drawn = new Shown<>(item, draw.apply(item));
        shown.put(key.apply(item), drawn);
        container.getElement().insertChild(index, drawn.component().getElement());
    }

    private boolean standsAt(Shown<T> each, int index) {
        return index < container.getElement().getChildCount()
                && container.getElement().getChild(index).equals(each.component().getElement());
    }

    public java.util.Optional<Component> find(String id) {
        return java.util.Optional.ofNullable(shown.get(id)).map(Shown::component);
    }
}
