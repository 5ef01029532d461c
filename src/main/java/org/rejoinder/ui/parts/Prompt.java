package org.rejoinder.ui.parts;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;

/// Asks for one line of text; what the receiver refuses is said under the field and nothing is lost.
public final class Prompt {

    private Prompt() {}

    public static void ask(String title, String label, String value, String act, Consumer<String> then) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(title);
        dialog.addClassName("rj-dialog");
        TextField field = new TextField(label);
        field.setValue(value);
        field.setMaxLength(200);
        field.setWidthFull();
        field.setAutofocus(true);
        field.setAutoselect(true);
        field.setValueChangeMode(ValueChangeMode.EAGER);
        Runnable done = () -> finish(dialog, field, then);
        field.addKeyPressListener(Key.ENTER, key -> done.run());
        dialog.add(field);
        dialog.getFooter()
                .add(
                        Act.ghost("Cancel", dialog::close).classed("btn-lg"),
                        Act.primary(act, done).classed("btn-lg"));
        dialog.open();
    }

    private static void finish(Dialog dialog, TextField field, Consumer<String> then) {
        try {
            then.accept(field.getValue().strip());
            dialog.close();
        } catch (IllegalArgumentException refused) {
            field.setInvalid(true);
            field.setErrorMessage(refused.getMessage());
        }
    }
}
