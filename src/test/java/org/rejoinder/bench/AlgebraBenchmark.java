package org.rejoinder.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.rejoinder.text.ChangeSet;
import org.rejoinder.text.Traces;

/// What the algebra costs on recorded sessions, a whole session an operation; `src/bench/algebra.mjs` does the
/// same with CodeMirror's own change sets.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class AlgebraBenchmark {

    static final int COMPOSED = 64;

    @Param({"letter", "rewriting"})
    public String session = "letter";

    private String start = "";
    private List<ChangeSet> changes = List.of();
    /// The way back of the change before each: it starts from the same text.
    private List<ChangeSet> beside = List.of();

    private List<String> json = List.of();

    /// A session of our own, or one of the shared folder.
    static Optional<Traces.Alone> session(String name) {
        return name.equals("letter") || name.equals("rewriting")
                ? Optional.of(Traces.alone(name))
                : Traces.shared(name);
    }

    @Setup
    public void read() {
        Traces.Alone trace = session(session).orElseThrow();
        start = trace.start();
        changes = trace.changes();
        json = changes.stream().map(ChangeSet::toJson).toList();
        beside = new ArrayList<>();
        StringBuilder text = new StringBuilder(start);
        for (ChangeSet change : changes) {
            beside.add(change.invert(text.toString()));
            change.applyTo(text);
        }
    }

    /// The whole session, change by change, on one text: as the authority does it.
    @Benchmark
    public String replay() {
        StringBuilder text = new StringBuilder(start);
        for (ChangeSet change : changes) {
            change.applyTo(text);
        }
        return text.toString();
    }

    /// The same, read from JSON first: as a letter is opened.
    @Benchmark
    public String replayFromJson() {
        StringBuilder text = new StringBuilder(start);
        for (String change : json) {
            ChangeSet.fromJson(change).applyTo(text);
        }
        return text.toString();
    }

    @Benchmark
    public void compose(Blackhole hole) {
        for (int from = 0; from < changes.size(); from += COMPOSED) {
            ChangeSet all = changes.get(from);
            for (int i = from + 1; i < Math.min(changes.size(), from + COMPOSED); i++) {
                all = all.compose(changes.get(i));
            }
            hole.consume(all);
        }
    }

    @Benchmark
    public void map(Blackhole hole) {
        for (int i = 1; i < changes.size(); i++) {
            hole.consume(changes.get(i).map(beside.get(i - 1)));
        }
    }
}
