package org.rejoinder.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import java.util.function.Function;

/// Words that are edited where they stand: Enter or the pen begins, Ctrl+Enter or Done ends, Escape leaves them
/// as they were.
public final class InPlace extends Div {

    private static final long serialVersionUID = 1L;

    private static final int MOST = 4_000;

    private final String name;
    private final transient Function<String, Component> draw;
    private final transient Consumer<String> save;
    private String value;
    private String hint = "";

    /// `draw` shows the words at rest; `save` keeps them and refuses by throwing IllegalArgumentException in
    /// plain words.
    public InPlace(String name, String value, Function<String, Component> draw, Consumer<String> save) {
        this.name = name;
        this.value = value;
        this.draw = draw;
        this.save = save;
        setClassName("in-place");
        rest();
    }

    /// Stands beside Done and Cancel: how the words are to be written.
    public InPlace hint(String words) {
        hint = words;
        return this;
    }

    public boolean editing() {
        return hasClassName("is-edit");
    }

    private void rest() {
        removeAll();
        removeClassName("is-edit");
        Act pen = Act.smallIcon("pen", "Edit: " + name, this::edit).classed("pen");
        Component words = draw.apply(value);
        words.getElement().addEventListener("dblclick", twice -> edit());
        add(words, pen);
    }

    /// Opens the field, with the caret in it.
    public void edit() {
        removeAll();
        addClassName("is-edit");
        Lines field = new Lines(name, value, MOST);
        Span trouble = Dom.span("t3 trouble", hint);
        Act done = Act.primary("Done", () -> done(field, trouble));
        Act cancel = Act.ghost("Cancel", this::leave);
        field.onDone(() -> done(field, trouble));
        field.onEscape(this::leave);
        add(Dom.div("ta", field), Dom.div("ed-f", done, cancel, trouble));
        field.getElement().executeJs("this.focus(); this.setSelectionRange(this.value.length, this.value.length)");
    }

    private void done(Lines field, Span trouble) {
        String written = field.getValue().strip();
        try {
            if (!written.equals(value)) {
                save.accept(written);
            }
            value = written;
            leave();
        } catch (IllegalArgumentException refused) {
            field.refused(true);
            trouble.setText(refused.getMessage());
            trouble.getElement().setAttribute("role", "alert");
        }
    }

    private void leave() {
        rest();
        getElement().executeJs("this.querySelector('.pen')?.focus()");
    }
}
