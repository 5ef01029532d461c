package org.rejoinder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.mock.env.MockEnvironment;

@ExtendWith(OutputCaptureExtension.class)
class StartTest {

    @TempDir
    Path folder;

    private ConfigurableApplicationContext start(String... further) {
        String[] arguments = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(
                                "--server.port=0", "--vaadin.productionMode=true", "--rejoinder.home=" + folder),
                        java.util.stream.Stream.of(further))
                .toArray(String[]::new);
        return new SpringApplicationBuilder(Application.class).run(arguments);
    }

    @Test
    void aSecondStartOnTheSameHomeSaysThatItIsInUse(CapturedOutput output) throws SQLException {
        String url = "jdbc:h2:file:" + folder.resolve("rejoinder");
        try (var first = DriverManager.getConnection(url, "sa", "")) {
            assertThat(first.isValid(1)).isTrue();
            // H2 shares a database within one process, so the message is tried on the error that another process gets.
            Throwable inUse = new IllegalStateException(
                    "no pool", new SQLException("Database may be already in use", "90020", 90020));
            assertThat(new StartFailures(new MockEnvironment()).analyze(inUse).getDescription())
                    .contains("is in use: another Rejoinder is running on it");
        }
    }

    @Test
    void anUnknownModeIsSaidInPlainWords(CapturedOutput output) {
        assertThat(catchThrowable(() -> start("--rejoinder.mode=crowd"))).isNotNull();
        assertThat(output).contains("There is no mode “crowd”.").contains("--rejoinder.mode=team");
    }

    @Test
    void aHomeThatCannotBeMadeIsSaidInPlainWords(CapturedOutput output) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "not a folder");
        String url = "--spring.datasource.url=jdbc:h2:file:" + file.resolve("rejoinder");

        assertThat(catchThrowable(() -> start("--rejoinder.home=" + file, url))).isNotNull();
        assertThat(output).contains("cannot be written").contains("Check that it exists");
    }

    @Test
    void theDefaultsFollowTheMode() {
        assertThat(defaults("personal").getProperty("server.address")).isEqualTo("127.0.0.1");
        assertThat(defaults("team").getProperty("server.address")).isEqualTo("0.0.0.0");
        assertThat(defaults("team").getProperty("spring.datasource.url"))
                .startsWith("jdbc:h2:file:/")
                .endsWith("/some\\;place/rejoinder;RETENTION_TIME=1000;DB_CLOSE_ON_EXIT=FALSE");
    }

    private static MockEnvironment defaults(String mode) {
        MockEnvironment environment =
                new MockEnvironment().withProperty("rejoinder.mode", mode).withProperty("rejoinder.home", "some;place");
        new Defaults().postProcessEnvironment(environment, new org.springframework.boot.SpringApplication());
        return environment;
    }
}
