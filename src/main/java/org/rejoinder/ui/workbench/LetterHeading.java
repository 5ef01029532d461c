package org.rejoinder.ui.workbench;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import org.rejoinder.letter.Letter;
import org.rejoinder.ui.desk.Desk;
import org.rejoinder.ui.editor.LetterEditor;
import org.rejoinder.ui.parts.Act;
import org.rejoinder.ui.parts.Dom;
import org.rejoinder.ui.parts.Icon;
import org.rejoinder.ui.parts.Menu;

/// How the open letter is named: above its text, in the way that leads to it, and with its views.
final class LetterHeading {

    private final Desk desk;
    private final LetterEditor editor;
    private final TopBar top;
    private final Menu menu;
    private final LetterActs acts;

    LetterHeading(Desk desk, LetterEditor editor, TopBar top, Menu menu, LetterActs acts) {
        this.desk = desk;
        this.editor = editor;
        this.top = top;
        this.menu = menu;
        this.acts = acts;
    }

    void show(Letter letter) {
        editor.headed(letter.title(), byline(letter));
        List<Component> way = new ArrayList<>();
        desk.letters().folders().stream()
                .filter(folder -> folder.id().equals(letter.folderId()))
                .forEach(folder -> way.add(Dom.span("fold", folder.name())));
        way.add(name(letter));
        top.crumbs(way);
        top.letterViews(letter.id(), "write");
    }

    private Act name(Letter letter) {
        Act name = Act.bare("crumb", () -> {}).menu();
        name.add(Dom.text("strong", "ell", letter.title()), new Icon("chev-d", "ic-14"));
        name.addClickListener(click -> menu.open(name, letter.title(), acts.letterMenu(letter.id())));
        return name;
    }

    static String byline(Letter letter) {
        String to = letter.to().isBlank() ? "" : " to " + letter.to();
        String from = letter.from().isBlank() ? "" : ", from " + letter.from();
        return to.isEmpty() && from.isEmpty() ? "" : "Open letter" + to + from;
    }
}
