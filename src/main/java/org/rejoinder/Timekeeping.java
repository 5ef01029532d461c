package org.rejoinder;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The one clock of the house, so that a test can set the time.
@Configuration(proxyBeanMethods = false)
class Timekeeping {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
