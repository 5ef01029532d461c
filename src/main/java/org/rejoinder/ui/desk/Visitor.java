package org.rejoinder.ui.desk;

import com.vaadin.flow.server.VaadinServletRequest;
import org.rejoinder.account.Here;
import org.rejoinder.account.Role;
import org.rejoinder.account.User;
import org.springframework.stereotype.Component;

/// Whose page this is.
@Component
public record Visitor(Here here) {

    /// The person of the current request; somebody who may only read when nobody is known.
    public User now() {
        VaadinServletRequest request = VaadinServletRequest.getCurrent();
        User guest = new User("guest", "A reader", 6, Role.VIEWER);
        return request == null
                ? guest
                : here.of(request.getHttpServletRequest()).orElse(guest);
    }
}
