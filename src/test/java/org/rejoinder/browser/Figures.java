package org.rejoinder.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/// What a writer waits for, measured in real browsers against the packaged jar: start to healthy, first load to
/// typing, a keystroke from one screen to another, and the server's memory after it. It prints and judges nothing;
/// run it on a quiet machine.
public final class Figures {

    private static final int KEYS = 200;

    private Figures() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory("rejoinder");
        try (Server server = Server.in(folder);
                Chromium chromium = new Chromium()) {
            server.kill();
            print("start to healthy, second start", server.start().toMillis());
            firstLoad(server, chromium);
            keystrokes(server, chromium);
            memory(server);
        }
        print("jar, MB", Files.size(Path.of(System.getProperty("rejoinder.jar", "target/rejoinder.jar"))) >> 20);
    }

    private static void firstLoad(Server server, Chromium chromium) {
        Workbench warm = new Workbench(chromium.window());
        String letter = warm.newLetter(server, "First load");
        for (int i = 0; i < 3; i++) {
            Workbench ada = new Workbench(chromium.window());
            long began = System.nanoTime();
            ada.open(server.url(letter)).ready();
            ada.type("a");
            ada.awaitText("a");
            print("first load to typing, ms", millis(began));
        }
        chromium.end(null, "");
    }

    private static void keystrokes(Server server, Chromium chromium) {
        Workbench ada = new Workbench(chromium.window());
        String letter = ada.newLetter(server, "Keystrokes");
        Workbench ben = new Workbench(chromium.window());
        ben.open(server.url(letter)).ready();
        watch(ben.page());
        ada.letterText().focus();
        double[] times = new double[KEYS];
        for (int i = 0; i < KEYS; i++) {
            int length = i + 1;
            double sent = now(ada.page());
            ada.page().keyboard().press("KeyQ");
            ben.page().waitForFunction("n => (window.seen ?? []).length >= n", length);
            times[i] = ((Number) ben.page().evaluate("n => window.seen[n - 1]", length)).doubleValue() - sent;
        }
        spread("keystroke in A to screen of B, ms", times);
        chromium.end(null, "");
    }

    /// Notes when each further character was drawn, by the clock that both windows share.
    private static void watch(Page page) {
        page.evaluate("""
                () => {
                  window.seen = [];
                  const text = document.querySelector('letter-editor .cm-content');
                  const count = () => text.textContent.split('q').length - 1;
                  let length = 0;
                  new MutationObserver(() => {
                    const now = count();
                    requestAnimationFrame(() => {
                      for (; length < now; length++) window.seen.push(performance.timeOrigin + performance.now());
                    });
                  }).observe(text, { subtree: true, childList: true, characterData: true });
                }""");
    }

    private static double now(Page page) {
        return ((Number) page.evaluate("performance.timeOrigin + performance.now()")).doubleValue();
    }

    private static void memory(Server server) throws IOException {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(server.pid()), "status"))) {
            lines.filter(line -> line.startsWith("VmRSS")).forEach(System.out::println);
        }
        Process heap = new ProcessBuilder("jcmd", Long.toString(server.pid()), "GC.heap_info")
                .inheritIO()
                .start();
        heap.onExit().join();
    }

    private static double millis(long began) {
        return (System.nanoTime() - began) / 1e6;
    }

    private static void spread(String what, double[] times) {
        Arrays.sort(times);
        System.out.printf(
                Locale.ROOT,
                "%s: median %.1f, p95 %.1f%n",
                what,
                times[times.length / 2],
                times[times.length * 95 / 100]);
    }

    private static void print(String what, double value) {
        System.out.printf(Locale.ROOT, "%s: %.0f%n", what, value);
    }
}
