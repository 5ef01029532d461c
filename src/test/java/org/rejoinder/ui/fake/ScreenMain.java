package org.rejoinder.ui.fake;

import org.rejoinder.assistant.Correspondent;
import org.rejoinder.collab.Letterbox;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/// Starts the screens with the rooms that are there and stand-ins for those that are not. Carries no stereotype, so
/// that no other test's scan finds it.
@EnableAutoConfiguration
@ComponentScan("org.rejoinder")
public class ScreenMain {

    public static void main(String[] args) {
        SpringApplication.run(ScreenMain.class, args);
    }

    @Bean
    Letterbox letterbox() {
        return new FakeRooms.Box();
    }

    @Bean
    Correspondent correspondent() {
        return FakeRooms.correspondent();
    }
}
