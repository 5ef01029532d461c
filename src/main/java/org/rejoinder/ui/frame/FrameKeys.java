package org.rejoinder.ui.frame;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;

/// The one key that works on every page: find or run.
@Tag("rj-keys")
@JsModule("./ui/window.ts")
final class FrameKeys extends Component {

    private static final long serialVersionUID = 1L;

    FrameKeys(Runnable find) {
        getElement().setPropertyList("combos", List.of("ctrl+k"));
        getElement().addEventListener("key-pressed", event -> find.run());
    }
}
