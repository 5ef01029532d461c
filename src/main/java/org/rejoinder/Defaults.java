package org.rejoinder;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/// Turns the few settings of Rejoinder into the many of its parts; whatever is set outright wins.
class Defaults implements EnvironmentPostProcessor {

    /// RETENTION_TIME keeps the file small under a commit a tick (why is told in `collab.log`); H2 writes at its
    /// own pace as the log of updates forces what it has confirmed. Spring closes the database, not a hook that
    /// races with it.
    private static final String H2_SETTINGS = ";RETENTION_TIME=100;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        Map<String, Object> defaults = new HashMap<>();
        Mode mode = Mode.of(environment.getProperty("rejoinder.mode", "personal"));
        defaults.put("server.address", mode == Mode.TEAM ? "0.0.0.0" : "127.0.0.1");
        if (environment.getProperty("spring.datasource.url") == null) {
            defaults.put("spring.datasource.url", url(environment.getProperty("rejoinder.home", "data")));
            defaults.put("spring.datasource.username", "sa");
            defaults.put("spring.datasource.password", "");
        }
        environment.getPropertySources().addLast(new MapPropertySource("rejoinder", defaults));
    }

    private static String url(String home) {
        Path folder = folder(home.isBlank() ? "data" : home);
        return "jdbc:h2:file:" + folder.resolve("rejoinder").toString().replace(";", "\\;") + H2_SETTINGS;
    }

    /// The home folder, made where it is missing: said plainly here, before the database stumbles over it.
    private static Path folder(String home) {
        try {
            Path folder = Path.of(home).toAbsolutePath().normalize();
            Files.createDirectories(folder);
            if (!Files.isWritable(folder)) {
                throw new AccessDeniedException(folder.toString());
            }
            return folder;
        } catch (InvalidPathException | IOException wrong) {
            throw new CannotStart(
                    "The home folder “" + home + "” cannot be used: it cannot be made or written.",
                    "Check its name, that it is a folder and yours, or give another one with --rejoinder.home=DIR.");
        }
    }
}
