package org.rejoinder.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What a writer waits for, measured in real browsers against the packaged jar: start to healthy, first load to
/// typing, a keystroke from one screen to another, a pause to its finding, and the server's memory after it. It
/// prints and judges nothing; run it on a quiet machine.
public final class Figures {

    private static final int KEYS = 200;
    private static final int PAUSES = 20;
    private static final int PARAGRAPHS = 70;
    private static final List<String> KIND = List.of(
            "The footpath along the river has been closed since the flood in February, and the signs at both ends say so.",
            "We counted two hundred and twelve walkers on one Sunday in May, most of them with children or a dog.",
            "I would like to understand which repairs are planned, in what order, and how the neighbours could help with them.",
            "The bridge near the mill is the only way to the school for the lower village when the road is under water.");

    private Figures() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory("rejoinder");
        try (Server server = Server.in(folder);
                Chromium chromium = new Chromium()) {
            server.kill();
            print("start to healthy, second start", server.start().toMillis());
            firstLoad(server, chromium);
            keystrokes(server, chromium);
            pauses(server, chromium);
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

    /// From the last key of a pointed sentence, at the end of a letter of 5,000 words, to its mark on the screen.
    private static void pauses(Server server, Chromium chromium) {
        Workbench ada = new Workbench(chromium.window());
        ada.newLetter(server, "Pauses");
        ada.letterText().focus();
        ada.page().keyboard().insertText(kindLetter());
        assertThat(ada.page().locator(".ol .count")).hasText(PARAGRAPHS + " paragraphs");
        double[] times = new double[PAUSES];
        for (int i = 0; i < PAUSES; i++) {
            ada.typeAtEnd("\nYou never listen to the people at number " + i);
            ada.page().keyboard().press(".");
            double sent = now(ada.page());
            ada.page().waitForFunction(MARKED, "number " + i + ".");
            times[i] = now(ada.page()) - sent;
        }
        spread("pause to the mark of a finding in 5,000 words, ms", times);
        chromium.end(null, "");
    }

    private static final String MARKED = """
            words => [...document.querySelectorAll('letter-editor .cm-line')]
              .some(line => line.textContent.endsWith(words) && line.querySelector('.rj-sq'))""";

    private static String kindLetter() {
        StringBuilder letter = new StringBuilder();
        for (int i = 0; i < PARAGRAPHS; i++) {
            letter.append(i == 0 ? "" : "\n\n")
                    .append("In house ")
                    .append(i + 1)
                    .append(" of our street: ");
            KIND.forEach(each -> letter.append(each).append(' '));
        }
        return letter.toString().strip();
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
