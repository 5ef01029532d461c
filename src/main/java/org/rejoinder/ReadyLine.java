package org.rejoinder;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.rejoinder.account.Admission;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// The last line of a start says where to go, and in team mode which link lets people in.
@Component
class ReadyLine {

    private static final Logger LOG = LoggerFactory.getLogger(ReadyLine.class);

    private final Door door;
    private final ObjectProvider<Admission> admission;

    ReadyLine(Door door, ObjectProvider<Admission> admission) {
        this.door = door;
        this.admission = admission;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            String address = address(web.getWebServer().getPort());
            LOG.info("Rejoinder is ready at {}", address);
            admission.ifAvailable(way -> LOG.info(
                    "Whoever opens this link may write; give it to your co-writers only: {}/enter/{}",
                    address,
                    way.secret()));
        }
    }

    private String address(int port) {
        return door.url().isBlank()
                ? "http://" + host() + ":" + port
                : door.url().strip().replaceAll("/+$", "");
    }

    private String host() {
        if (!door.team()) {
            return "localhost";
        }
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException unnamed) {
            return "localhost";
        }
    }
}
