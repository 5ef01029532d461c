package org.rejoinder.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// Keeps the children of a container in step with a list, drawing again only what changed, so that focus and
/// scroll stay. It does so once for each answer to the browser, whatever was shown meanwhile: Vaadin tells the
/// browser wrong places for children that came and went again within one answer.
public final class KeyedList<T> {

    private final Component container;
    private final Function<T, String> key;
    private final Function<T, Component> draw;
    private final Map<String, Shown<T>> shown = new LinkedHashMap<>();
    private final List<Runnable> afterwards = new ArrayList<>();
    private List<T> wanted = List.of();
    private boolean waiting;

    private record Shown<T>(T item, Component component) {}

    public <C extends Component & HasComponents> KeyedList(
            C container, Function<T, String> key, Function<T, Component> draw) {
        this.container = container;
        this.key = key;
        this.draw = draw;
    }

    /// Shows these, in this order, with the next answer to the browser; items equal to those shown stay as they
    /// are. Keys must differ.
    public void show(List<T> items) {
        wanted = List.copyOf(items);
        if (!waiting) {
            waiting = true;
            container
                    .getElement()
                    .getNode()
                    .runWhenAttached(ui -> ui.beforeClientResponse(container, context -> catchUp()));
        }
    }

    /// Does something with what is shown once that is there.
    public void afterwards(Runnable act) {
        if (waiting) {
            afterwards.add(act);
        } else {
            act.run();
        }
    }

    private void catchUp() {
        waiting = false;
        Set<String> kept = new HashSet<>(wanted.stream().map(key).toList());
        shown.entrySet().removeIf(entry -> {
            boolean gone = !kept.contains(entry.getKey());
            if (gone) {
                entry.getValue().component().getElement().removeFromParent();
            }
            return gone;
        });
        for (int i = 0; i < wanted.size(); i++) {
            place(wanted.get(i), i);
        }
        List.copyOf(afterwards).forEach(Runnable::run);
        afterwards.clear();
    }

    private void place(T item, int index) {
        Shown<T> before = shown.get(key.apply(item));
        if (before != null && before.item().equals(item) && standsAt(before, index)) {
            return;
        }
        if (before != null) {
            before.component().getElement().removeFromParent();
        }
        Shown<T> drawn = new Shown<>(item, draw.apply(item));
        shown.put(key.apply(item), drawn);
        container.getElement().insertChild(index, drawn.component().getElement());
    }

    private boolean standsAt(Shown<T> each, int index) {
        return index < container.getElement().getChildCount()
                && container
                        .getElement()
                        .getChild(index)
                        .equals(each.component().getElement());
    }

    public java.util.Optional<Component> find(String id) {
        return java.util.Optional.ofNullable(shown.get(id)).map(Shown::component);
    }
}
