package org.rejoinder;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The door's own settings.
@ConfigurationProperties("rejoinder")
record Door(
        @DefaultValue("data") String home,
        @DefaultValue("personal") String mode,
        @DefaultValue("") List<String> hosts,
        @DefaultValue("") String url) {

    boolean team() {
        return Mode.of(mode) == Mode.TEAM;
    }
}
