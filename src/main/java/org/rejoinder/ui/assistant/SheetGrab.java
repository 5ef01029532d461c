package org.rejoinder.ui.assistant;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import org.rejoinder.ui.parts.Dom;

/// The handle that raises and lowers the assistant where it is a bottom sheet.
@Tag("rj-sheet-grab")
@JsModule("./ui/rj-sheet-grab.ts")
final class SheetGrab extends Component {

    private static final long serialVersionUID = 1L;

    SheetGrab() {
        getElement().setAttribute("class", "grab");
        Dom.labelled(this, "slider", "Sheet height");
    }
}
