package org.rejoinder.ui.desk;

import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import org.rejoinder.account.Here;
import org.rejoinder.account.Role;
import org.rejoinder.account.User;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Whose page this is.
@Component
public record Visitor(Here here) {

    private static final Logger LOG = LoggerFactory.getLogger(Visitor.class);

    /// The person of the current request; somebody who may only read when nobody is known.
    public User now() {
        VaadinServletRequest request = VaadinServletRequest.getCurrent();
        User guest = new User("guest", "A reader", 6, Role.VIEWER);
        return request == null
                ? guest
                : here.of(request.getHttpServletRequest()).orElse(guest);
    }

    /// Keeps the name and colour that the person of the current request goes by now, for the history and for
    /// others. Where that cannot be done the window still has them.
    public void goesBy(User named) {
        VaadinServletRequest request = VaadinServletRequest.getCurrent();
        if (request == null) {
            return;
        }
        HttpServletRequest asked = request.getHttpServletRequest();
        try {
            here.of(asked)
                    .filter(known -> known.id().equals(named.id()) && !known.equals(named))
                    .ifPresent(known -> here.rename(asked, named.name(), named.color()));
        } catch (RuntimeException notNow) {
            LOG.debug("A name was not kept", notNow);
        }
    }
}
