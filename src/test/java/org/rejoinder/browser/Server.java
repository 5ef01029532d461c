package org.rejoinder.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.rejoinder.collab.CollabApplication;
import org.rejoinder.collab.wire.CollabProcess;
import org.rejoinder.collab.wire.FreePort;

/// The packaged jar as its users run it: a process of its own with a home and a drafts folder, to start, kill
/// and start again.
final class Server implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path folder;
    private final int port;
    private final List<String> options;
    private Process process;

    private Server(Path folder, int port, List<String> options) {
        this.folder = folder;
        this.port = port;
        this.options = options;
    }

    static Server in(Path folder, String... options) {
        Server server = stopped(folder, options);
        server.start();
        Runtime.getRuntime().addShutdownHook(new Thread(server::kill));
        return server;
    }

    /// One that is to be started.
    static Server stopped(Path folder, String... options) {
        return new Server(folder, FreePort.any(), List.of(options));
    }

    String url(String path) {
        return "http://localhost:" + port + path;
    }

    int port() {
        return port;
    }

    Path drafts() {
        return folder.resolve("drafts");
    }

    /// The JDBC address of its database, for reading it while the server is down.
    String database() {
        return "jdbc:h2:file:" + folder.resolve("home").resolve("rejoinder") + CollabApplication.H2_SETTINGS;
    }

    Path log() {
        return folder.resolve("server.log");
    }

    long pid() {
        return process.pid();
    }

    /// Starts the jar and returns once it says that it is well; one that does not get well is ended.
    Duration start() {
        Instant begun = Instant.now();
        launch();
        try {
            awaitHealth(begun);
        } catch (IllegalStateException unwell) {
            kill();
            throw unwell;
        }
        return Duration.between(begun, Instant.now());
    }

    /// Starts the jar and kills it after a while, whether it was well by then or not.
    void startInVain(Duration life) {
        launch();
        try {
            process.waitFor(life.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        kill();
    }

    private void launch() {
        try {
            process = new ProcessBuilder(command())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                    .start();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private List<String> command() {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g"));
        command.addAll(CollabProcess.jvm());
        command.addAll(List.of(
                "-jar",
                System.getProperty("rejoinder.jar", "target/rejoinder.jar"),
                "--server.port=" + port,
                "--rejoinder.home=" + folder.resolve("home"),
                "--rejoinder.drafts=" + drafts()));
        command.addAll(options);
        return command;
    }

    private void awaitHealth(Instant begun) {
        while (Duration.between(begun, Instant.now()).compareTo(PATIENCE) < 0) {
            if (!process.isAlive()) {
                throw new IllegalStateException("The server ended while starting; see " + tail());
            }
            if (healthy()) {
                return;
            }
            Thread.onSpinWait();
        }
        throw new IllegalStateException("The server was not well within " + PATIENCE + "; see " + tail());
    }

    private boolean healthy() {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url("/actuator/health")))
                .timeout(Duration.ofSeconds(2))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return waitedABit();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// The port is not open yet: give the process a moment of the machine before asking again.
    private boolean waitedABit() throws IllegalStateException {
        try {
            process.waitFor(100, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    /// As `kill -9` does it: no shutdown hook runs, nothing is flushed.
    void kill() {
        process.toHandle().destroyForcibly();
        process.onExit().join();
    }

    String tail() {
        try {
            List<String> lines = Files.readAllLines(log());
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size()));
        } catch (IOException problem) {
            return log().toString();
        }
    }

    @Override
    public void close() {
        kill();
    }
}
