package org.rejoinder.ui.parts;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;

/// A plain field of several lines that grows with what is in it.
@Tag("textarea")
public final class Lines extends AbstractSinglePropertyField<Lines, String> implements Focusable<Lines>, HasStyle {

    private static final long serialVersionUID = 1L;

    public Lines(String label, String value, int most) {
        super("value", "", false);
        setSynchronizedEvent("change");
        setClassName("lines");
        getElement()
                .setAttribute("aria-label", label)
                .setAttribute("rows", "1")
                .setAttribute("maxlength", Integer.toString(most));
        setValue(value);
    }

    /// Ctrl+Enter (Command+Enter) with what is written at that moment.
    public void onDone(Runnable done) {
        String held = "event.key === 'Enter' && (event.ctrlKey || event.metaKey) "
                + "&& (event.preventDefault(), event.stopPropagation(), true)";
        key(held, done);
    }

    /// Enter alone, as in a conversation; Shift+Enter is a new line.
    public void onSent(Runnable sent) {
        String plain = "event.key === 'Enter' && !event.shiftKey && !event.isComposing "
                + "&& (event.preventDefault(), event.stopPropagation(), true)";
        key(plain, sent);
    }

    public void onEscape(Runnable left) {
        String escape = "event.key === 'Escape' && (event.preventDefault(), event.stopPropagation(), true)";
        key(escape, left);
    }

    private void key(String filter, Runnable act) {
        getElement()
                .addEventListener("keydown", event -> {
                    if (event.getEventData().has("element.value")) {
                        setModelValue(event.getEventData().get("element.value").asString(), true);
                    }
                    act.run();
                })
                .setFilter(filter)
                .addEventData("element.value");
    }

    /// Says how it was refused, to the eye and to those who listen.
    public void refused(boolean yes) {
        getElement().setAttribute("aria-invalid", Boolean.toString(yes));
    }
}
