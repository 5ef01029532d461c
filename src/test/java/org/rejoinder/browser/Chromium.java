package org.rejoinder.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A real Chromium, the installed one; every window is a browser of its own in what it remembers.
final class Chromium implements AutoCloseable {

    /// Far more than a quiet machine needs: the tests wait for what is seen, and a busy one shows it later.
    private static final double PATIENCE = 60_000;

    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(executable())
                    .setArgs(QUIET));

    private final List<BrowserContext> contexts = new ArrayList<>();

    /// Closes all windows; with a folder, keeps a picture of each there first.
    void end(@Nullable Path seen, String name) {
        for (BrowserContext context : contexts) {
            for (Page page : context.pages()) {
                keep(page, seen, name + "-" + contexts.indexOf(context));
            }
            context.close();
        }
        contexts.clear();
    }

    private static void keep(Page page, @Nullable Path folder, String name) {
        if (folder != null) {
            page.screenshot(
                    new Page.ScreenshotOptions().setPath(folder.resolve(name.replaceAll("[^\\w-]", "") + ".png")));
        }
    }

    private static Path executable() {
        String named = System.getenv("REJOINDER_CHROMIUM");
        return Stream.of(named == null ? "" : named, "/usr/bin/chromium", "/usr/bin/google-chrome")
                .filter(name -> !name.isBlank())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No Chromium: run the tests with ./mvnw verify."));
    }

    Page window() {
        return window(1440, 900, ColorScheme.LIGHT);
    }

    Page window(int width, int height, ColorScheme scheme) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(scheme)
                .setPermissions(List.of("clipboard-read", "clipboard-write")));
        contexts.add(context);
        context.setDefaultTimeout(PATIENCE);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        return context.newPage();
    }

    @Override
    public void close() {
        playwright.close();
    }
}
