package org.rejoinder.ui.workbench;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;

/// Hears the keys of the page's commands, wherever the focus is.
@Tag("rj-keys")
@JsModule("./ui/window.ts")
final class Keys extends Component {

    private static final long serialVersionUID = 1L;

    private transient List<Command> commands = List.of();

    private record Pressed(String combo) {}

    Keys() {
        getElement()
                .addEventListener("key-pressed", event -> pressed(event.getEventDetail(Pressed.class)))
                .addEventDetail();
    }

    void listen(List<Command> newCommands) {
        commands = List.copyOf(newCommands);
        getElement()
                .setPropertyList(
                        "combos",
                        commands.stream()
                                .filter(Command::global)
                                .map(Command::combo)
                                .toList());
    }

    private void pressed(Pressed pressed) {
        commands.stream()
                .filter(each -> each.combo().equals(pressed.combo()))
                .findFirst()
                .ifPresent(each -> each.act().run());
    }
}
