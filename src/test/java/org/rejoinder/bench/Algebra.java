package org.rejoinder.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Runs the benchmarks of the algebra, then CodeMirror's in Node on the same machine, and says how they compare:
/// by the best iteration of each, which what else the machine does disturbs least.
/// `-Drejoinder.traces=DIR` adds the sessions of real people.
public final class Algebra {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> SESSIONS = List.of("letter", "rewriting", "sveltecomponent", "seph-blog1");

    private Algebra() {}

    public static void main(String[] args) throws IOException, RunnerException, InterruptedException {
        List<String> sessions = SESSIONS.stream()
                .filter(name -> AlgebraBenchmark.session(name).isPresent())
                .toList();
        Map<String, Double> ours = ours(sessions);
        System.out.printf("%n%-16s %-15s %18s %18s %8s%n", "session", "", "ours, changes/s", "CodeMirror's", "ratio");
        for (JsonNode theirs : theirs(sessions)) {
            String session = theirs.get("session").asString();
            String benchmark = theirs.get("benchmark").asString();
            double changes = theirs.get("changes").asDouble() * 1000;
            double own = changes / ours.get(benchmark + " " + session);
            double other = changes / theirs.get("millis").asDouble();
            System.out.printf("%-16s %-15s %,18.0f %,18.0f %8.1f%n", session, benchmark, own, other, own / other);
        }
    }

    private static Map<String, Double> ours(List<String> sessions) throws RunnerException {
        var options = new OptionsBuilder()
                .include(AlgebraBenchmark.class.getName())
                .param("session", sessions.toArray(String[]::new))
                .jvmArgsAppend("-Drejoinder.traces=" + System.getProperty("rejoinder.traces", "../shared/traces"))
                .build();
        Map<String, Double> millis = new HashMap<>();
        for (RunResult result : new Runner(options).run()) {
            String benchmark = result.getPrimaryResult().getLabel();
            millis.put(
                    benchmark + " " + result.getParams().getParam("session"),
                    result.getPrimaryResult().getStatistics().getMin());
        }
        return millis;
    }

    private static List<JsonNode> theirs(List<String> sessions) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "node", Path.of("src/bench/algebra.mjs").toAbsolutePath().toString()));
        sessions.forEach(name -> command.add(file(name)));
        try (Stream<String> lines = Peers.output(command)) {
            return lines.map(JSON::readTree).toList();
        }
    }

    private static String file(String name) {
        Path own = Path.of("src/test/resources/traces", name + ".json.gz");
        Path shared = Path.of(System.getProperty("rejoinder.traces", "../shared/traces"), name + ".json.gz");
        return (own.toFile().isFile() ? own : shared).toAbsolutePath().toString();
    }
}
