package org.rejoinder.collab.wire;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.rejoinder.collab.CollabApplication;

/// A server in a process of its own: the rooms up to this one from the class path, or a packaged jar.
public final class CollabProcess implements Killable, AutoCloseable {

    private static final long PATIENCE_SECONDS = 120;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Path folder;
    private final int port;
    private final List<String> program;
    private Process process;

    private CollabProcess(Path folder, List<String> program) {
        this.folder = folder;
        this.port = FreePort.any();
        this.program = program;
    }

    public CollabProcess(Path folder) {
        this(folder, List.of("-cp", System.getProperty("java.class.path"), CollabApplication.class.getName()));
    }

    public static CollabProcess ofJar(Path jar, Path folder) {
        return new CollabProcess(
                folder, List.of("-jar", jar.toString(), "--rejoinder.drafts=" + folder.resolve("drafts")));
    }

    @Override
    public int port() {
        return port;
    }

    public long pid() {
        return process.pid();
    }

    @Override
    public String database() {
        return "jdbc:h2:file:" + folder.resolve("rejoinder") + CollabApplication.H2_SETTINGS;
    }

    @Override
    public void start() {
        launch();
        awaitHealthy();
    }

    @Override
    public void startInVain(Duration life) {
        launch();
        try {
            process.waitFor(life.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        kill();
    }

    @Override
    public void kill() {
        process.toHandle().destroyForcibly();
        process.onExit().join();
    }

    /// What else the Java machine of a server is told; the tests tell theirs that they end soon, the benchmarks
    // nothing.
    public static List<String> jvm() {
        String told = System.getProperty("rejoinder.server.jvm", "");
        return told.isBlank() ? List.of() : List.of(told.strip().split(" +"));
    }

    private void launch() {
        List<String> command = new java.util.ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xms1g", "-Xmx1g"));
        command.addAll(jvm());
        command.addAll(program);
        command.addAll(List.of(
                "--server.port=" + port,
                "--rejoinder.home=" + folder,
                "--spring.datasource.url=" + database(),
                "--spring.datasource.username=sa",
                "--spring.datasource.password="));
        try {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(output()))
                    .start();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private File output() {
        return folder.resolve("server.log").toFile();
    }

    private void awaitHealthy() {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        try {
            while (!healthy()) {
                if (process.waitFor(50, TimeUnit.MILLISECONDS) || System.nanoTime() > until) {
                    throw new IllegalStateException("The server did not start: " + Files.readString(output().toPath()));
                }
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private boolean healthy() throws InterruptedException {
        HttpRequest health = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/health"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return HTTP.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        kill();
    }
}
