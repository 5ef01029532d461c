package org.rejoinder.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The page's one menu: opened beside whatever asked for it, filled each time.
@Tag("rj-menu")
@JsModule("./ui/rj-menu.ts")
public final class Menu extends Component {

    private static final long serialVersionUID = 1L;

    private transient List<Item> items = List.of();

    /// One act. `hint` stands at its end, `key` names what chooses it, `checked` is absent for plain acts.
    public record Item(
            String title,
            String hint,
            String key,
            @Nullable String icon,
            @Nullable Boolean checked,
            boolean divider,
            boolean danger,
            Runnable act) {

        public static Item of(String title, Runnable act) {
            return new Item(title, "", "", null, null, false, false, act);
        }

        public Item hint(String words) {
            return new Item(title, words, key, icon, checked, divider, danger, act);
        }

        public Item key(String name) {
            return new Item(title, hint, name, icon, checked, divider, danger, act);
        }

        public Item icon(String name) {
            return new Item(title, hint, key, name, checked, divider, danger, act);
        }

        public Item checked(boolean on) {
            return new Item(title, hint, key, icon, on, divider, danger, act);
        }

        public Item apart() {
            return new Item(title, hint, key, icon, checked, true, danger, act);
        }
    }

    private record Sent(
            String id,
            String title,
            String hint,
            String key,
            @Nullable String icon,
            @Nullable Boolean checked,
            boolean divider,
            boolean danger) {}

    public Menu() {
        getElement()
                .addEventListener("menu-chosen", event -> chosen(event.getEventDetail(Chosen.class)))
                .addEventDetail();
    }

    private record Chosen(String id) {}

    public void open(Component anchor, String label, List<Item> entries) {
        open(anchor, label, entries, "");
    }

    public void open(Component anchor, String label, List<Item> entries, String foot) {
        items = List.copyOf(entries);
        getElement().executeJs("this.show($0, 0, 0, $1, $2, $3)", anchor.getElement(), label, sent(), foot);
    }

    public void openAt(double x, double y, String label, List<Item> entries) {
        items = List.copyOf(entries);
        getElement().executeJs("this.show(null, $0, $1, $2, $3, '')", x, y, label, sent());
    }

    private List<Sent> sent() {
        List<Sent> sent = new ArrayList<>();
        for (Item item : items) {
            String id = Integer.toString(sent.size());
            sent.add(new Sent(
                    id,
                    item.title(),
                    item.hint(),
                    item.key(),
                    item.icon(),
                    item.checked(),
                    item.divider(),
                    item.danger()));
        }
        return sent;
    }

    private void chosen(Chosen chosen) {
        int at = Integer.parseInt(chosen.id());
        if (at >= 0 && at < items.size()) {
            items.get(at).act().run();
        }
    }
}
