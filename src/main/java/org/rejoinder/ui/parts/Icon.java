package org.rejoinder.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;

/// One of our own drawings (`icons.css`), for the eye only.
@Tag("i")
public final class Icon extends Component {

    private static final long serialVersionUID = 1L;

    public Icon(String name) {
        this(name, "");
    }

    public Icon(String name, String more) {
        show(name, more);
        getElement().setAttribute("aria-hidden", "true");
    }

    public void show(String name, String more) {
        getElement().setAttribute("class", ("ic ic-" + name + " " + more).strip());
    }
}
