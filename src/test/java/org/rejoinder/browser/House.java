package org.rejoinder.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;

/// One server and one Chromium for the browser tests that do not kill them, begun with the first test and ended
/// after the last; where tests run side by side, each process of them has its own. What a failing test saw is
/// kept under `target/browser`.
public final class House implements BeforeAllCallback, AfterEachCallback {

    private static final Path SEEN = Path.of("target", "browser");
    private static House open;

    private Server server;
    private Chromium chromium;

    /// Ends the server and the browser when the last test class is done.
    private record Ending(House house) implements AutoCloseable {
        @Override
        public void close() {
            house.chromium.close();
            house.server.close();
            open = null;
        }
    }

    static Server server() {
        return open.server;
    }

    static Page window() {
        return open.chromium.window();
    }

    static Page window(int width, int height, ColorScheme scheme) {
        return open.chromium.window(width, height, scheme);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        if (open == null) {
            open = new House();
            open.begin();
            // Processes side by side are handed one class after the other: what is kept with the root ends with each.
            context.getStore(StoreScope.LAUNCHER_SESSION, ExtensionContext.Namespace.create(House.class))
                    .put("house", new Ending(open));
        }
    }

    private void begin() {
        try {
            server = Server.in(Files.createTempDirectory("rejoinder"));
            chromium = new Chromium();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        String name = context.getRequiredTestClass().getSimpleName() + "-" + context.getDisplayName();
        open.chromium.end(context.getExecutionException().isPresent() ? SEEN : null, name);
    }
}
