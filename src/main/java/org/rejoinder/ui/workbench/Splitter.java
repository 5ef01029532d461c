package org.rejoinder.ui.workbench;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/// A bar between two regions that is dragged or moved with the arrow keys; each browser remembers where it was
/// put.
@Tag("rj-splitter")
@JsModule("./ui/rj-splitter.ts")
final class Splitter extends Component {

    private static final long serialVersionUID = 1L;

    /// Sets the style property `variable` of the page to a width in pixels between `min` and `max`.
    Splitter(String variable, String side, int min, int max, int preset, String label) {
        getElement()
                .setAttribute("variable", variable)
                .setAttribute("side", side)
                .setAttribute("min", Integer.toString(min))
                .setAttribute("max", Integer.toString(max))
                .setAttribute("preset", Integer.toString(preset))
                .setAttribute("aria-label", label);
    }
}
