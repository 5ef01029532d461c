package org.rejoinder.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.rejoinder.collab.wire.CollabProcess;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Editors typing on one letter of 5,000 words, at Rejoinder, at a minimal authority in Node and at Hocuspocus,
/// which both keep nothing, one after the other on the same machine.
///
/// `-Drejoinder.jar=FILE` measures the packaged jar (without it, the rooms up to co-editing);
/// `-Dbench.runs=50/50,1000/50` says how many are connected and how many of them type; `-Dbench.seconds` for
/// how long; `-Dbench.warmup` how long each server is warmed up first with the last of the runs.
public final class Editors {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SECONDS = System.getProperty("bench.seconds", "20");
    private static final String WARM_UP = System.getProperty("bench.warmup", "90");
    private static final List<String> RUNS =
            List.of(System.getProperty("bench.runs", "50/50,100/100").split(","));
    private static final String PARAGRAPH =
            ("We ask the Council for a signal crossing on Mill Road because children cross it "
                            + "each morning and two of them were hit there in March. ")
                    .repeat(5)
                    .strip();
    private static final String TEXT = String.join("\n\n", Collections.nCopies(42, PARAGRAPH));

    private Editors() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("rejoinder-bench");
        System.out.printf("%nRejoinder, every keystroke durable%n");
        List<JsonNode> ours = rejoinder(folder);
        System.out.printf("%nA minimal authority in Node, which keeps nothing%n");
        List<JsonNode> node = peer(folder, "node-authority.mjs", LoadClient.class, "/");
        System.out.printf("%nHocuspocus, which keeps nothing%n");
        List<JsonNode> hocuspocus = peer(folder, "hocuspocus.mjs", YjsLoadClient.class, "/", "" + TEXT.length());
        System.out.printf(
                "%n%-10s %32s %34s%n", "editors", "p95, ms: ours Node Hocuspocus", "CPU s/1,000: ours Node Hocuspocus");
        for (int i = 0; i < RUNS.size(); i++) {
            System.out.printf(
                    "%-10s %12s %9s %9s %16s %8s %8s%n",
                    RUNS.get(i),
                    said(ours, i, "p95", "%.1f"),
                    said(node, i, "p95", "%.1f"),
                    said(hocuspocus, i, "p95", "%.1f"),
                    said(ours, i, "cpu", "%.2f"),
                    said(node, i, "cpu", "%.2f"),
                    said(hocuspocus, i, "cpu", "%.2f"));
        }
    }

    private static String said(List<JsonNode> results, int run, String figure, String format) {
        return run < results.size()
                ? format.formatted(results.get(run).get(figure).asDouble())
                : "-";
    }

    private static List<JsonNode> rejoinder(Path folder) throws IOException, InterruptedException {
        Path jar = Path.of(System.getProperty("rejoinder.jar", ""));
        boolean packaged = Files.isRegularFile(jar);
        System.out.println(packaged ? "(" + jar + ")" : "(from the class path, without the assistant)");
        try (CollabProcess server = packaged ? CollabProcess.ofJar(jar, folder) : new CollabProcess(folder)) {
            server.start();
            load(
                    LoadClient.class,
                    server.port(),
                    "/collab/" + letter(server.port()),
                    RUNS.getLast(),
                    WARM_UP,
                    "1",
                    server.pid());
            List<JsonNode> results = new ArrayList<>();
            for (String run : RUNS) {
                results.add(load(
                        LoadClient.class,
                        server.port(),
                        "/collab/" + letter(server.port()),
                        run,
                        "4",
                        SECONDS,
                        server.pid()));
            }
            return results;
        }
    }

    private static String letter(int port) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/letters"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"title\":\"Load\",\"text\":\"" + TEXT.replace("\n", "\\n") + "\"}"))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            String body =
                    http.send(request, HttpResponse.BodyHandlers.ofString()).body();
            return JSON.readTree(body).get("id").asString();
        }
    }

    private static List<JsonNode> peer(Path folder, String program, Class<?> client, String path, String... more)
            throws IOException, InterruptedException {
        if (!Peers.ready()) {
            return List.of();
        }
        Path text = Files.writeString(folder.resolve("text.txt"), TEXT);
        Path script = Path.of("src", "bench", program).toAbsolutePath();
        int port = freePort();
        Process node = Peers.start(List.of("node", script.toString(), "" + port, text.toString()));
        try (BufferedReader said = node.inputReader(StandardCharsets.UTF_8)) {
            said.readLine();
            load(client, port, path, RUNS.getLast(), "10", "1", node.pid(), more);
            List<JsonNode> results = new ArrayList<>();
            for (String run : RUNS) {
                results.add(load(client, port, path, run, "4", SECONDS, node.pid(), more));
            }
            return results;
        } finally {
            node.destroyForcibly();
        }
    }

    /// Runs the load client in a process of its own, and returns what it found.
    private static JsonNode load(
            Class<?> client, int port, String path, String run, String warmUp, String seconds, long pid, String... more)
            throws IOException {
        String[] editors = run.split("/");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-cp",
                System.getProperty("java.class.path"),
                client.getName(),
                "" + port,
                path,
                editors[0],
                editors[1],
                warmUp,
                seconds,
                "" + pid));
        command.addAll(List.of(more));
        Process started = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (BufferedReader lines = started.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(Tally.RESULT)) {
                    return JSON.readTree(line.substring(Tally.RESULT.length()));
                }
                System.out.println(line);
            }
        }
        throw new IOException("The load client ended early");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
