package org.rejoinder.ui.workbench;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/// In sync, syncing, offline: told by the window itself, since a server that is gone cannot say so.
@Tag("rj-sync")
@JsModule("./ui/rj-sync.ts")
final class Sync extends Component {

    private static final long serialVersionUID = 1L;

    Sync(String place) {
        getElement().setAttribute("place", place).setAttribute("hidden", true);
    }

    void rest() {
        getElement().callJsFunction("rest");
    }
}
