package org.rejoinder.collab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.rejoinder.account.Role;
import org.rejoinder.account.User;
import org.rejoinder.account.Users;
import org.rejoinder.collab.wire.WireClient;
import org.rejoinder.letter.Letters;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.event.EventListener;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// The rooms up to this one, running with a real database and real sockets; one for all tests that extend it.
@SpringBootTest(classes = CollabApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class RunningCollab {

    protected static final User ANN = new User("ann", "Ann", 1, Role.EDITOR);
    protected static final User BEN = new User("ben", "Ben", 2, Role.EDITOR);
    private static final Path FOLDER = folder();

    @LocalServerPort
    protected int port;

    @Autowired
    protected Letters letters;

    @Autowired
    protected Letterbox letterbox;

    @Autowired
    protected Users users;

    @Autowired
    protected Heard heard;

    @TestConfiguration
    public static class Heard {
        public final List<Object> events = new CopyOnWriteArrayList<>();

        @EventListener
        void on(UpdatesAccepted event) {
            events.add(event);
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("rejoinder-collab");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @DynamicPropertySource
    static void home(DynamicPropertyRegistry registry) {
        registry.add("rejoinder.home", FOLDER::toString);
        registry.add(
                "spring.datasource.url",
                () -> "jdbc:h2:file:" + FOLDER.resolve("rejoinder") + CollabApplication.H2_SETTINGS);
        registry.add("spring.datasource.username", () -> "sa");
        registry.add("spring.datasource.password", () -> "");
    }

    /// A new letter with this text, written by Ann.
    protected String letter(String text) {
        String id = letters.create(Letters.NewLetter.titled("To the council")).id();
        letterbox.write(id, 0, text, ANN, null).join();
        return id;
    }

    /// A window that was welcomed.
    protected WireClient window(String letter, String name) {
        WireClient client = new WireClient(port, letter, name).connect();
        client.await("welcome");
        return client;
    }
}
