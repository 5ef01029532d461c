package org.rejoinder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.rejoinder.collab.CollabApplication;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.mock.env.MockEnvironment;

@ExtendWith(OutputCaptureExtension.class)
class StartTest {

    @TempDir
    Path folder;

    private ConfigurableApplicationContext start(String... further) {
        String[] arguments = Stream.concat(
                        Stream.of("--server.port=0", "--vaadin.productionMode=true", "--rejoinder.home=" + folder),
                        Stream.of(further))
                .toArray(String[]::new);
        return new SpringApplicationBuilder(Application.class).run(arguments);
    }

    @Test
    void aHomeThatIsInUseIsSaidInPlainWords() {
        Throwable inUse = new IllegalStateException(
                "no pool", new SQLException("Database may be already in use", "90020", 90020));

        assertThat(new StartFailures(new MockEnvironment()).analyze(inUse))
                .extracting(FailureAnalysis::getDescription)
                .asString()
                .contains("is in use: another Rejoinder is running on it");
    }

    @Test
    void anUnknownModeIsSaidInPlainWords(CapturedOutput output) {
        assertThat(catchThrowable(() -> start("--rejoinder.mode=crowd"))).isNotNull();
        assertThat(output).contains("There is no mode “crowd”.").contains("--rejoinder.mode=team");
    }

    @Test
    void aHomeThatCannotBeMadeIsSaidInPlainWords() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "not a folder");

        CannotStart reason = catchThrowableOfType(CannotStart.class, () -> defaults("personal", file.toString()));
        assertThat(reason.description()).contains("cannot be used");
        assertThat(reason.action()).contains("--rejoinder.home=DIR");
    }

    @Test
    void theDefaultsFollowTheMode() {
        assertThat(defaults("personal", folder.toString()).getProperty("server.address"))
                .isEqualTo("127.0.0.1");
        assertThat(defaults("team", folder.resolve("some;place").toString()).getProperty("server.address"))
                .isEqualTo("0.0.0.0");
        assertThat(defaults("team", folder.resolve("some;place").toString()).getProperty("spring.datasource.url"))
                .startsWith("jdbc:h2:file:/")
                .endsWith("/some\\;place/rejoinder" + CollabApplication.H2_SETTINGS + ";TRACE_LEVEL_FILE=0");
    }

    private static MockEnvironment defaults(String mode, String home) {
        MockEnvironment environment =
                new MockEnvironment().withProperty("rejoinder.mode", mode).withProperty("rejoinder.home", home);
        new Defaults().postProcessEnvironment(environment, new SpringApplication());
        return environment;
    }
}
