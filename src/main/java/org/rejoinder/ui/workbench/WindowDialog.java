package org.rejoinder.ui.workbench;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.rejoinder.account.User;
import org.rejoinder.ui.parts.Act;
import org.rejoinder.ui.parts.Dom;
import org.rejoinder.ui.parts.Rows;

/// The name and colour by which the others see this window.
public final class WindowDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private static final String[] COLORS = {"Jade", "Rust", "Iris", "Rose", "Moss", "Slate"};

    private final TextField name = new TextField("Name");
    private final Rows swatches = new Rows("radiogroup", "Colour");
    private int color;

    public WindowDialog(User me, Consumer<User> done) {
        setHeaderTitle("This window");
        addClassName("rj-dialog");
        color = me.color();
        name.setValue(me.name());
        name.setMaxLength(80);
        name.setWidthFull();
        name.setAutofocus(true);
        name.setHelperText("How the others here see you; each window has its own.");
        swatches.setClassName("swatches");
        for (int each = 1; each <= COLORS.length; each++) {
            swatches.add(swatch(each));
        }
        choose(color);
        add(name, Dom.text("div", "lbl3", "Colour"), swatches);
        getFooter()
                .add(
                        Act.ghost("Cancel", this::close).classed("btn-lg"),
                        Act.primary("Done", () -> finish(me, done)).classed("btn-lg"));
    }

    private Div swatch(int each) {
        Div swatch = Dom.div("av u" + each);
        swatch.getElement()
                .setAttribute("role", "radio")
                .setAttribute("aria-label", COLORS[each - 1])
                .setAttribute("data-row", Integer.toString(each));
        swatch.addClickListener(click -> choose(each));
        return swatch;
    }

    private void choose(int chosen) {
        color = chosen;
        swatches.getElement()
                .getChildren()
                .forEach(swatch -> swatch.setAttribute(
                        "aria-checked",
                        Boolean.toString(Integer.toString(chosen).equals(swatch.getAttribute("data-row")))));
    }

    private void finish(User me, Consumer<User> done) {
        String chosen = name.getValue().strip();
        if (chosen.isEmpty()) {
            name.setInvalid(true);
            name.setErrorMessage("A name has 1 to 80 characters.");
            return;
        }
        done.accept(me.named(chosen, color));
        close();
    }
}
