package org.rejoinder.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/// What is counted while editors type, after a warm-up: how long keystrokes took to reach the others, and what
/// the server used for it.
final class Tally {

    /// How the result of a run begins, for programs that read it.
    static final String RESULT = "RESULT ";

    private static final int BUCKET_NANOS = 20_000;

    private final long[] histogram = new long[500_000];
    private final long from;
    private final long to;
    private final String pid;
    private double cpu = -1;
    private long edits;
    private long deliveries;
    private long frames;
    private long bytes;

    Tally(long from, long to, String pid) {
        this.from = from;
        this.to = to;
        this.pid = pid;
    }

    long end() {
        return to;
    }

    /// Looks at the clock: the first time after the warm-up, the server's time counts from here.
    void look(long now) throws IOException {
        if (cpu < 0 && now >= from) {
            cpu = used();
        }
    }

    private boolean counts(long now) {
        return now >= from && now < to;
    }

    void edit(long now) {
        edits += counts(now) ? 1 : 0;
    }

    void frame(long now, int length) {
        if (counts(now)) {
            frames++;
            bytes += length;
        }
    }

    void delivered(long now, long typedAt) {
        if (counts(now)) {
            deliveries++;
            histogram[(int) Math.min(histogram.length - 1, (now - typedAt) / BUCKET_NANOS)]++;
        }
    }

    private double quantile(double part) {
        long sum = Arrays.stream(histogram).sum();
        long at = 0;
        for (int i = 0; i < histogram.length; i++) {
            at += histogram[i];
            if (at >= sum * part) {
                return i * (double) BUCKET_NANOS / 1e6;
            }
        }
        return Double.NaN;
    }

    /// Processor seconds that the server has used, as Linux counts them.
    private double used() throws IOException {
        String stat = Files.readString(Path.of("/proc", pid, "stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / 100.0;
    }

    /// Prints a line for people and one for programs.
    void report(int connected, int typing, double joinedMillis, long welcomeBytes) throws IOException {
        double seconds = (to - from) / 1e9;
        double spent = used() - cpu;
        System.out.printf(
                "%d connected, %d typing, %.0f s: p50 %.1f ms, p95 %.1f ms, p99 %.1f ms; %.0f edits/s, "
                        + "%.0f deliveries/s in %.0f frames/s of %.0f bytes; all joined in %.0f ms, welcome %d bytes%n",
                connected,
                typing,
                seconds,
                quantile(0.5),
                quantile(0.95),
                quantile(0.99),
                edits / seconds,
                deliveries / seconds,
                frames / seconds,
                bytes / (double) Math.max(1, frames),
                joinedMillis,
                welcomeBytes);
        System.out.printf(
                Locale.ROOT,
                RESULT + "{\"p50\":%.2f,\"p95\":%.2f,\"p99\":%.2f,\"cpu\":%.3f,\"deliveries\":%.0f}%n",
                quantile(0.5),
                quantile(0.95),
                quantile(0.99),
                spent * 1000 / Math.max(1, edits),
                deliveries / Math.max(0.01, spent));
    }
}
