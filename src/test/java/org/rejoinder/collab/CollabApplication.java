package org.rejoinder.collab;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/// The rooms up to this one as a program by themselves, for tests and benchmarks that need no screen. Carries
/// no stereotype, so that no other test's scan finds it.
@EnableAutoConfiguration(
        excludeName = {
            "com.vaadin.flow.spring.SpringBootAutoConfiguration",
            "com.vaadin.flow.spring.SpringSecurityAutoConfiguration"
        })
@ComponentScan({
    "org.rejoinder.collab",
    "org.rejoinder.letter",
    "org.rejoinder.account.personal",
    "org.rejoinder.account.store"
})
public class CollabApplication {

    /// How the product has its H2 database; a test of the door holds it to this.
    public static final String H2_SETTINGS = ";RETENTION_TIME=100;DB_CLOSE_ON_EXIT=FALSE";

    @Bean
    static Clock clock() {
        return Clock.systemUTC();
    }

    public static void main(String[] args) {
        SpringApplication.run(CollabApplication.class, args);
    }
}
