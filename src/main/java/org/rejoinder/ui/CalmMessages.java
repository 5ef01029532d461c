package org.rejoinder.ui;

import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/// What a page says when it has to be opened again. Where only its session has ended it opens itself without a
/// word: what was typed is kept in the browser and goes on from there. Vaadin's own words ask people to take note
/// of what they might lose; here nothing is lost.
@Component
class CalmMessages implements VaadinServiceInitListener {

    static final String WENT_WRONG = "This page has to be opened again";
    static final String KEPT =
            "Something went wrong here that was not your doing. What you typed is kept in this browser"
                    + " and is sent when the page is open again. Click here, or press Escape.";
    static final String COOKIES = "This page needs a cookie";
    static final String ALLOW = "Without one the server cannot tell which page is yours. What you typed is kept in this"
            + " browser. Allow cookies for this address, then click here, or press Escape.";

    @Override
    public void serviceInit(ServiceInitEvent event) {
        SystemMessages messages = messages();
        event.getSource().setSystemMessagesProvider(info -> messages);
    }

    private static SystemMessages messages() {
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(false);
        messages.setInternalErrorCaption(WENT_WRONG);
        messages.setInternalErrorMessage(KEPT);
        messages.setSyncErrorCaption(WENT_WRONG);
        messages.setSyncErrorMessage(KEPT);
        messages.setCookiesDisabledCaption(COOKIES);
        messages.setCookiesDisabledMessage(ALLOW);
        return messages;
    }
}
