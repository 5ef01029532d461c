package org.rejoinder.drafts;

import java.time.Clock;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/// The rooms up to this one as a program by themselves. Carries no stereotype, so that no other test's scan
/// finds it.
@EnableAutoConfiguration(
        excludeName = {
            "com.vaadin.flow.spring.SpringBootAutoConfiguration",
            "com.vaadin.flow.spring.SpringSecurityAutoConfiguration"
        })
@ComponentScan({"org.rejoinder.collab", "org.rejoinder.letter", "org.rejoinder.account", "org.rejoinder.drafts"})
class DraftsApplication {

    @Bean
    static Clock clock() {
        return Clock.systemUTC();
    }
}
