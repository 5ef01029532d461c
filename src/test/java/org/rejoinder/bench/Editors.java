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
import java.util.List;
import org.rejoinder.collab.wire.CollabProcess;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Editors typing on one letter of 5,000 words, at Rejoinder and at a minimal authority in Node that keeps
/// nothing, one after the other on the same machine.
///
/// `-Drejoinder.jar=FILE` measures the packaged jar (without it, the rooms up to co-editing);
/// `-Dbench.runs=50/50,1000/50` says how many are connected and how many of them type; `-Dbench.seconds` for
/// how long; `-Dbench.warmup` how long each server is warmed up first with the last of the runs.
public final class Editors {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SECONDS = System.getProperty("bench.seconds", "20");
    private static final String WARM_UP = System.getProperty("bench.warmup", "40");
    private static final List<String> RUNS =
            List.of(System.getProperty("bench.runs", "50/50,100/100").split(","));
    private static final String TEXT =
            ("We ask the Council for a signal crossing on Mill Road because children cross it "
                            + "each morning and two of them were hit there in March. ")
                    .repeat(209)
                    .strip();

    private Editors() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("rejoinder-bench");
        System.out.printf("%nRejoinder, every keystroke durable%n");
        List<JsonNode> ours = rejoinder(folder);
        System.out.printf("%nA minimal authority in Node, which keeps nothing%n");
        List<JsonNode> theirs = node(folder);
        System.out.printf(
                "%n%-14s %14s %14s %20s %20s %12s%n",
                "editors", "p95, ours", "p95, Node", "CPU s/1,000, ours", "CPU s/1,000, Node", "CPU ratio");
        for (int i = 0; i < Math.min(ours.size(), theirs.size()); i++) {
            JsonNode own = ours.get(i);
            JsonNode other = theirs.get(i);
            double cpu = own.get("cpu").asDouble();
            double nodeCpu = other.get("cpu").asDouble();
            System.out.printf(
                    "%-14s %11.1f ms %11.1f ms %20.2f %20.2f %12.2f%n",
                    RUNS.get(i), own.get("p95").asDouble(), other.get("p95").asDouble(), cpu, nodeCpu, cpu / nodeCpu);
        }
    }

    private static List<JsonNode> rejoinder(Path folder) throws IOException, InterruptedException {
        Path jar = Path.of(System.getProperty("rejoinder.jar", ""));
        boolean packaged = Files.isRegularFile(jar);
        System.out.println(packaged ? "(" + jar + ")" : "(from the class path, without the assistant)");
        try (CollabProcess server = packaged ? CollabProcess.ofJar(jar, folder) : new CollabProcess(folder)) {
            server.start();
            load(server.port(), "/collab/" + letter(server.port()), RUNS.getLast(), WARM_UP, "1", server.pid());
            List<JsonNode> results = new ArrayList<>();
            for (String run : RUNS) {
                results.add(load(server.port(), "/collab/" + letter(server.port()), run, "4", SECONDS, server.pid()));
            }
            return results;
        }
    }

    private static String letter(int port) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/letters"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"title\":\"Load\",\"text\":\"" + TEXT + "\"}"))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            String body =
                    http.send(request, HttpResponse.BodyHandlers.ofString()).body();
            return JSON.readTree(body).get("id").asString();
        }
    }

    private static List<JsonNode> node(Path folder) throws IOException, InterruptedException {
        if (!Peers.ready()) {
            return List.of();
        }
        Path text = Files.writeString(folder.resolve("text.txt"), TEXT);
        Path program = Path.of("src/bench/node-authority.mjs").toAbsolutePath();
        int port = freePort();
        Process node = Peers.start(List.of("node", program.toString(), "" + port, text.toString()));
        try (BufferedReader said = node.inputReader(StandardCharsets.UTF_8)) {
            said.readLine();
            load(port, "/", RUNS.getLast(), "10", "1", node.pid());
            List<JsonNode> results = new ArrayList<>();
            for (String run : RUNS) {
                results.add(load(port, "/", run, "4", SECONDS, node.pid()));
            }
            return results;
        } finally {
            node.destroyForcibly();
        }
    }

    /// Runs the load client in a process of its own, and returns what it found.
    private static JsonNode load(int port, String path, String run, String warmUp, String seconds, long pid)
            throws IOException {
        String[] editors = run.split("/");
        Process client = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LoadClient.class.getName(),
                        "" + port,
                        path,
                        editors[0],
                        editors[1],
                        warmUp,
                        seconds,
                        "" + pid)
                .redirectErrorStream(true)
                .start();
        try (BufferedReader lines = client.inputReader(StandardCharsets.UTF_8)) {
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
