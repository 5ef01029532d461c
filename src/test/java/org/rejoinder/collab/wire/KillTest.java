package org.rejoinder.collab.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rejoinder.collab.CollabApplication;
import org.rejoinder.text.ChangeSet;
import tools.jackson.databind.json.JsonMapper;

/// Windows type while the server is killed, again and again: whatever a window saw confirmed is there
/// afterwards, nothing that was typed is lost, and all end with the same text. `-Drejoinder.kills=20` kills
/// more often, `-Drejoinder.jar=target/rejoinder.jar` the jar.
class KillTest {

    private static final int KILLS = Integer.getInteger("rejoinder.kills", 2);
    private static final long SEED = Long.getLong("rejoinder.seed", 20);
    private static final int WINDOWS = 4;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    private int port;
    private Process server;

    @Test
    void nothingThatWasConfirmedIsMissing() throws Exception {
        Random random = new Random(SEED);
        port = freePort();
        start();
        String letter = create();
        List<WireClient> windows = new ArrayList<>();
        for (int i = 0; i < WINDOWS; i++) {
            windows.add(new WireClient(port, letter, "w" + i).connect());
            windows.get(i).await("welcome");
        }
        long[] typed = new long[WINDOWS];
        for (int kill = 0; kill < KILLS; kill++) {
            typeUntilKilled(windows, typed, random);
            Map<String, Long> confirmed = confirmed(windows);
            assertThat(logged()).as("seed %d, kill %d", SEED, kill).allSatisfy((client, seq) -> assertThat(seq)
                    .isGreaterThanOrEqualTo(confirmed.getOrDefault(client, 0L)));
            start();
            windows.forEach(WireClient::connect);
        }
        for (WireClient window : windows) {
            window.push();
        }
        long all = 1 + sum(typed);
        windows.forEach(
                window -> window.await("everything, seed " + SEED, () -> window.version() == all && window.isLevel()));
        assertThat(windows)
                .allMatch(window -> window.text().equals(windows.getFirst().text()));
        assertThat(text(letter)).isEqualTo(windows.getFirst().text());
        kill();
        Map<String, Long> logged = logged();
        for (int i = 0; i < WINDOWS; i++) {
            assertThat(logged).containsEntry("w" + i, typed[i]);
        }
        windows.forEach(WireClient::close);
    }

    /// Each types as soon as some of what it typed came back; after a while the server goes without warning.
    private void typeUntilKilled(List<WireClient> windows, long[] typed, Random random) throws InterruptedException {
        AtomicBoolean killed = new AtomicBoolean();
        long until = sum(typed) + 150 + random.nextInt(150);
        List<Thread> typists = new ArrayList<>();
        for (int i = 0; i < windows.size(); i++) {
            int me = i;
            long seed = random.nextLong();
            typists.add(Thread.startVirtualThread(() -> type(windows.get(me), typed, me, new Random(seed), killed)));
        }
        while (sum(typed) < until) {
            LockSupport.parkNanos(1_000_000);
        }
        kill();
        killed.set(true);
        for (Thread typist : typists) {
            typist.join();
        }
        windows.forEach(window -> window.await("the end of the socket", () -> !window.isOpen()));
    }

    private static void type(WireClient window, long[] typed, int me, Random random, AtomicBoolean killed) {
        int blind = 0;
        while (!killed.get() || blind++ < 3) {
            synchronized (typed) {
                int length = window.text().length();
                window.type(
                        random.nextInt(length + 1),
                        random.nextInt(4) == 0 ? 2 : 0,
                        "" + (char) ('a' + random.nextInt(26)));
                typed[me]++;
            }
            while (!killed.get() && typed[me] - window.confirmed() > 5) {
                LockSupport.parkNanos(500_000);
            }
        }
    }

    private static long sum(long[] typed) {
        synchronized (typed) {
            return java.util.stream.LongStream.of(typed).sum();
        }
    }

    private static Map<String, Long> confirmed(List<WireClient> windows) {
        Map<String, Long> confirmed = new HashMap<>();
        for (int i = 0; i < windows.size(); i++) {
            confirmed.put("w" + i, windows.get(i).confirmed());
        }
        return confirmed;
    }

    /// What the database has of each window, read while no server has it; every number once, without a gap.
    private Map<String, Long> logged() throws SQLException {
        Map<String, Long> logged = new HashMap<>();
        String text = "";
        try (Connection connection = DriverManager.getConnection(url(), "sa", "");
                ResultSet rows = connection
                        .createStatement()
                        .executeQuery("SELECT client_id, client_seq, changes FROM letter_update ORDER BY version")) {
            while (rows.next()) {
                long last = logged.merge(rows.getString(1), 1L, Long::sum);
                assertThat(rows.getLong(2)).isEqualTo(last);
                text = ChangeSet.fromJson(rows.getString(3)).apply(text);
            }
        }
        for (int i = 0; i < WINDOWS; i++) {
            logged.putIfAbsent("w" + i, 0L);
        }
        return logged;
    }

    private String url() {
        return "jdbc:h2:file:" + folder.resolve("rejoinder") + CollabApplication.H2_SETTINGS;
    }

    private String create() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/letters"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"title\":\"Kill\",\"text\":\"Dear all,\"}"))
                .build();
        String body = HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
        return JsonMapper.builder().build().readTree(body).get("id").asString();
    }

    private String text(String letter) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/letters/" + letter))
                .build();
        String body = HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
        return JsonMapper.builder().build().readTree(body).get("text").asString();
    }

    private void start() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java", "-Xmx256m"));
        String jar = System.getProperty("rejoinder.jar", "");
        if (jar.isEmpty()) {
            command.addAll(List.of("-cp", System.getProperty("java.class.path"), CollabApplication.class.getName()));
        } else {
            command.addAll(
                    List.of("-jar", new File(jar).getAbsolutePath(), "--rejoinder.drafts=" + folder.resolve("drafts")));
        }
        command.addAll(
                List.of("--server.port=" + port, "--rejoinder.home=" + folder, "--spring.datasource.url=" + url()));
        File output = Files.createTempFile(folder, "server", ".log").toFile();
        server = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output)
                .start();
        awaitHealthy(output);
    }

    private void awaitHealthy(File output) throws IOException, InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        HttpRequest health = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/health"))
                .timeout(Duration.ofSeconds(5))
                .build();
        while (System.nanoTime() < until) {
            if (!server.isAlive()) {
                throw new AssertionError("The server ended: " + Files.readString(output.toPath()));
            }
            try {
                if (HTTP.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException | CompletionException notYet) {
                LockSupport.parkNanos(50_000_000);
            }
        }
        throw new AssertionError("The server did not start: " + Files.readString(output.toPath()));
    }

    private void kill() throws InterruptedException {
        server.destroyForcibly();
        server.waitFor();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
