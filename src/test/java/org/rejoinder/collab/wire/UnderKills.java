package org.rejoinder.collab.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.rejoinder.text.ChangeSet;
import tools.jackson.databind.json.JsonMapper;

/// Windows type while their server is killed, again and again: whatever a window saw confirmed is in the
/// database afterwards, nothing that was typed is lost or doubled, and all end with the same text. Every third
/// time the server is killed once more while it starts.
public final class UnderKills {

    private static final int WINDOWS = 4;
    private static final int EARLY = 3;
    private static final String SALUTATION = "Dear all,";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Killable server;
    private final long seed;
    private final Random random;
    private final List<WireClient> windows = new ArrayList<>();
    private final long[] typed = new long[WINDOWS];
    private String letter = "";

    /// The log's last number of each window, and the text that it leads to.
    private record Logged(Map<String, Long> seqs, String text) {}

    public UnderKills(Killable server, long seed) {
        this.server = server;
        this.seed = seed;
        this.random = new Random(seed);
    }

    /// Runs it with so many kills; the server is down at the end.
    public void prove(int kills) throws Exception {
        server.start();
        letter = create();
        for (int i = 0; i < WINDOWS; i++) {
            windows.add(new WireClient(server.port(), letter, "w" + i).connect());
            windows.get(i).await("welcome");
        }
        for (int kill = 1; kill <= kills; kill++) {
            typeUntilKilled();
            nothingConfirmedIsMissing(kill);
            if (kill % EARLY == 0) {
                server.startInVain(Duration.ofMillis(500 + random.nextInt(5_000)));
            }
            server.start();
            windows.forEach(WireClient::connect);
        }
        allConverge();
    }

    private void nothingConfirmedIsMissing(int kill) throws SQLException {
        Map<String, Long> logged = logged().seqs();
        for (WireClient window : windows) {
            assertThat(logged.getOrDefault(window.clientId(), 0L))
                    .as("seed %d, kill %d, window %s", seed, kill, window.clientId())
                    .isGreaterThanOrEqualTo(window.confirmed());
        }
    }

    private void allConverge() throws Exception {
        long all = 1 + sum();
        for (WireClient window : windows) {
            window.push();
        }
        windows.forEach(
                window -> window.await("everything, seed " + seed, () -> window.version() == all && window.isLevel()));
        String text = windows.getFirst().text();
        assertThat(windows).allMatch(window -> window.text().equals(text));
        assertThat(served()).isEqualTo(text);
        server.kill();
        Logged logged = logged();
        assertThat(logged.text()).isEqualTo(text);
        for (int i = 0; i < WINDOWS; i++) {
            assertThat(logged.seqs()).containsEntry("w" + i, typed[i]);
        }
        windows.forEach(WireClient::close);
    }

    /// Each types as soon as some of what it typed came back; after a while the server goes without warning.
    private void typeUntilKilled() throws InterruptedException {
        AtomicBoolean killed = new AtomicBoolean();
        long until = sum() + 20 + random.nextInt(280);
        List<Thread> typists = new ArrayList<>();
        for (int i = 0; i < WINDOWS; i++) {
            int me = i;
            Random own = new Random(random.nextLong());
            typists.add(Thread.startVirtualThread(() -> type(me, own, killed)));
        }
        while (sum() < until) {
            LockSupport.parkNanos(1_000_000);
        }
        server.kill();
        killed.set(true);
        for (Thread typist : typists) {
            typist.join();
        }
        windows.forEach(window -> window.await("the end of the socket", () -> !window.isOpen()));
    }

    private void type(int me, Random own, AtomicBoolean killed) {
        WireClient window = windows.get(me);
        int blind = 0;
        while (!killed.get() || blind++ < 3) {
            synchronized (typed) {
                int at = own.nextInt(window.text().length() + 1);
                window.type(at, own.nextInt(4) == 0 ? 2 : 0, "" + (char) ('a' + own.nextInt(26)));
                typed[me]++;
            }
            while (!killed.get() && typed[me] - window.confirmed() > 5) {
                LockSupport.parkNanos(500_000);
            }
        }
    }

    private long sum() {
        synchronized (typed) {
            return java.util.stream.LongStream.of(typed).sum();
        }
    }

    /// What the database has, read while no server has it: every number once, without a gap.
    private Logged logged() throws SQLException {
        Map<String, Long> seqs = new HashMap<>();
        String text = "";
        try (Connection connection = DriverManager.getConnection(server.database(), "sa", "");
                ResultSet rows = rows(connection)) {
            while (rows.next()) {
                long last = seqs.merge(rows.getString(1), 1L, Long::sum);
                assertThat(rows.getLong(2)).isEqualTo(last);
                text = ChangeSet.fromJson(rows.getString(3)).apply(text);
            }
        }
        return new Logged(seqs, text);
    }

    private ResultSet rows(Connection connection) throws SQLException {
        var statement = connection.prepareStatement(
                "SELECT client_id, client_seq, changes FROM letter_update WHERE letter_id = ? ORDER BY version");
        statement.closeOnCompletion();
        statement.setString(1, letter);
        return statement.executeQuery();
    }

    private URI api(String path) {
        return URI.create("http://localhost:" + server.port() + "/api/letters" + path);
    }

    private String create() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(api(""))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"title\":\"Kill\",\"text\":\"" + SALUTATION + "\"}"))
                .build();
        return said(request, "id");
    }

    private String served() throws IOException, InterruptedException {
        return said(HttpRequest.newBuilder(api("/" + letter)).build(), "text");
    }

    private static String said(HttpRequest request, String field) throws IOException, InterruptedException {
        String body = HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
        return JsonMapper.builder().build().readTree(body).get(field).asString();
    }
}
