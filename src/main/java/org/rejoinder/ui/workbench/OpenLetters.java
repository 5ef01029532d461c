package org.rejoinder.ui.workbench;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.rejoinder.letter.Letter;
import org.rejoinder.letter.Letters;
import org.rejoinder.ui.parts.Act;
import org.rejoinder.ui.parts.Dom;
import org.rejoinder.ui.parts.Icon;
import org.rejoinder.ui.parts.Rows;

/// The letters opened in this window, as tabs above the sheet; the oldest gives way after five.
public final class OpenLetters extends Composite<Rows> {

    private static final long serialVersionUID = 1L;

    private static final int MOST = 5;

    private final transient Letters letters;
    private final transient Consumer<String> open;
    private final transient Runnable none;
    private final List<String> ids = new ArrayList<>();
    private String chosen = "";

    public OpenLetters(Letters letters, Consumer<String> open, Runnable none) {
        this.letters = letters;
        this.open = open;
        this.none = none;
        getContent().setClassName("ftabs");
        getContent().onDelete(this::close);
    }

    @Override
    protected Rows initContent() {
        return new Rows("tablist", "Open letters");
    }

    public void opened(String letterId) {
        chosen = letterId;
        if (!ids.contains(letterId)) {
            ids.add(letterId);
        }
        if (ids.size() > MOST) {
            ids.remove(ids.getFirst().equals(letterId) ? 1 : 0);
        }
        refresh();
    }

    public void refresh() {
        ids.removeIf(id -> letters.find(id).filter(letter -> !letter.binned()).isEmpty() && !id.equals(chosen));
        getContent().removeAll();
        ids.forEach(id -> letters.find(id).ifPresent(this::tab));
    }

    private void tab(Letter letter) {
        boolean here = letter.id().equals(chosen);
        Div tab = Dom.div("ftab", Dom.span("ell", letter.title()));
        tab.getElement()
                .setAttribute("role", "tab")
                .setAttribute("data-row", letter.id())
                .setAttribute("aria-selected", Boolean.toString(here))
                .setAttribute("title", letter.title());
        tab.addClickListener(click -> open.accept(letter.id()));
        if (ids.size() > 1) {
            Act shut = Act.bare("ftab-x", () -> close(letter.id()));
            shut.add(new Icon("x", "ic-12"));
            shut.getElement().setAttribute("tabindex", "-1").setAttribute("aria-hidden", "true");
            shut.getElement().addEventListener("click", event -> {}).stopPropagation();
            tab.add(shut);
        }
        getContent().add(tab);
    }

    private void close(String letterId) {
        ids.remove(letterId);
        if (!letterId.equals(chosen)) {
            refresh();
        } else if (ids.isEmpty()) {
            none.run();
        } else {
            open.accept(ids.getLast());
        }
    }
}
