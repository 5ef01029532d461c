package org.rejoinder.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.shared.ui.Transport;
import org.springframework.stereotype.Component;

/// After a long loss the page's own socket comes back as a socket. Vaadin would fall back to long polling after
/// a minute of failing and stay there: a browser has six connections to one server, and each window that polls
/// holds one of them for good, so that the seventh window could not even load. A page without sockets has no
/// letter either.
@Component
class SteadyPush implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource()
                .addUIInitListener(
                        opened -> opened.getUI().getPushConfiguration().setFallbackTransport(Transport.WEBSOCKET));
    }
}
