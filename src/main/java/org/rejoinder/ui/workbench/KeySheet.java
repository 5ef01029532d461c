package org.rejoinder.ui.workbench;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rejoinder.ui.parts.Act;
import org.rejoinder.ui.parts.Dom;

/// All keys on one sheet.
final class KeySheet extends Dialog {

    private static final long serialVersionUID = 1L;

    private static final List<String[]> ALWAYS = List.of(
            new String[] {"Everywhere", "Next region", "F6"},
            new String[] {"Everywhere", "Back to the text", "Esc"},
            new String[] {"Writing", "Leave the text", "Esc", "Tab"},
            new String[] {"Writing", "Undo my own step", "Ctrl", "Z"},
            new String[] {"Writing", "Find and replace", "Ctrl", "F"},
            new String[] {"Writing", "Move the paragraph", "Alt", "↑", "↓"},
            new String[] {"Findings", "Open what is here", "Ctrl", "."},
            new String[] {"Findings", "Choose a wording", "↑", "↓"},
            new String[] {"Rebuttals", "Draft an answer", "A"},
            new String[] {"Rebuttals", "Go to the paragraph", "G"});

    KeySheet(List<Command> commands) {
        setHeaderTitle("Keys");
        addClassNames("rj-dialog", "wide");
        Map<String, List<Div>> groups = new LinkedHashMap<>();
        for (String[] each : ALWAYS) {
            add(groups, each[0], each[1], List.of(each).subList(2, each.length));
        }
        commands.stream()
                .filter(each -> !each.combo().isEmpty())
                .forEach(each -> add(groups, each.group(), each.title(), each.caps()));
        Div sheet = Dom.div("keys");
        groups.forEach((name, rows) -> {
            Div section = Dom.div("", Dom.text("h3", "", name));
            section.add(rows.toArray(Div[]::new));
            sheet.add(section);
        });
        add(sheet);
        getHeader().add(Act.icon("x", "Close", this::close));
    }

    private static void add(Map<String, List<Div>> groups, String group, String title, List<String> keys) {
        Div row = Dom.div("key-r", Dom.span("", title));
        keys.forEach(key -> row.add(Dom.kbd(key)));
        groups.computeIfAbsent(group, name -> new ArrayList<>()).add(row);
    }
}
