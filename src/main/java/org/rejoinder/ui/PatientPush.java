package org.rejoinder.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/// Gives the page's own socket ten seconds to be let in. Browsers open sockets to one server one after the
/// other: one that hangs in a bad network for minutes would keep the letter's own from opening.
@Component
class PatientPush implements VaadinServiceInitListener {

    private static final String MILLIS = "10000";

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource()
                .addUIInitListener(
                        opened -> opened.getUI().getPushConfiguration().setParameter("connectTimeout", MILLIS));
    }
}
