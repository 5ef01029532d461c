package org.rejoinder.ui.workbench;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.rejoinder.account.User;
import org.rejoinder.ui.parts.Menu;
import tools.jackson.core.type.TypeReference;

/// What belongs to this window alone: who writes in it, with which colour, and in which theme. The browser keeps it.
public final class OwnWindow {

    private static final List<String> THEMES = List.of("system", "light", "dark");

    private final Component page;
    private final Menu menu;
    private final Consumer<User> changed;
    private User me;

    /// `changed` hears who writes here now, at the beginning and whenever that changes.
    public OwnWindow(Component page, Menu menu, User me, Consumer<User> changed) {
        this.page = page;
        this.menu = menu;
        this.me = me;
        this.changed = changed;
    }

    public User me() {
        return me;
    }

    /// Asks the browser what it remembers; `then` gets all of it.
    public void recall(Consumer<Map<String, String>> then) {
        page.getElement()
                .executeJs("return window.rejoinder.recall()")
                .then(new TypeReference<Map<String, String>>() {}, kept -> {
                    recalled(kept);
                    then.accept(kept);
                });
    }

    private void recalled(Map<String, String> kept) {
        String name = kept.getOrDefault("name", me.name()).strip();
        int color = kept.getOrDefault("color", "").matches("[1-6]") ? Integer.parseInt(kept.get("color")) : me.color();
        be(me.named(name.isEmpty() || name.length() > 80 ? me.name() : name, color));
    }

    private void be(User user) {
        me = user;
        changed.accept(user);
    }

    /// Asks for another name and colour.
    public void change() {
        new WindowDialog(me, next -> {
                    be(next);
                    remember("name", next.name());
                    remember("color", Integer.toString(next.color()));
                })
                .open();
    }

    public void remember(String key, String value) {
        page.getElement().executeJs("window.rejoinder.remember($0, $1)", key, value);
    }

    /// Offers the themes beside what asked for them.
    public void chooseTheme(Component anchor) {
        page.getElement()
                .executeJs("return window.rejoinder.chosenTheme()")
                .then(
                        String.class,
                        now -> menu.open(
                                anchor,
                                "Theme",
                                THEMES.stream()
                                        .map(each -> Menu.Item.of(named(each), () -> theme(each))
                                                .checked(each.equals(now)))
                                        .toList()));
    }

    private static String named(String theme) {
        return switch (theme) {
            case "light" -> "Light";
            case "dark" -> "Dark";
            default -> "As the system";
        };
    }

    public void theme(String chosen) {
        page.getElement().executeJs("window.rejoinder.theme($0)", chosen);
    }
}
