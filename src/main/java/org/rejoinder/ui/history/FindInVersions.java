package org.rejoinder.ui.history;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;
import org.rejoinder.ui.desk.Words;
import org.rejoinder.ui.parts.Dom;
import org.rejoinder.ui.parts.Icon;

/// Where one asks which versions hold some words, and what came of it.
final class FindInVersions extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST = 200;

    private final Input field = new Input();
    private final Span told = Dom.span("t3 find-n", "");

    /// `asked` gets the words, trimmed; none when the field was cleared.
    FindInVersions(Consumer<String> asked) {
        field.setType("search");
        field.setPlaceholder("Find in versions");
        field.getElement().setAttribute("maxlength", Integer.toString(LONGEST));
        field.getElement().setAttribute("aria-label", "Find in versions");
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addValueChangeListener(change -> asked.accept(words()));
        told.getElement().setAttribute("role", "status");
        getContent().add(Dom.div("side-find", new Icon("search", "ic-14"), field), told);
    }

    String words() {
        return field.getValue().strip();
    }

    /// “In 3 of 8 versions”.
    void found(int holding, int of) {
        String all = Words.count(of, "version", "versions");
        told.setText(holding == 0 ? "In none of the " + all + " listed here" : "In " + holding + " of " + all);
    }

    void nothingAsked() {
        told.setText("");
    }
}
