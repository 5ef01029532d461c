package org.rejoinder.assistant.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RebutCommandTest {

    private static final String LETTER = """
            ---
            title: Later buses
            ---
            Dear members of the Council,

            Last winter the number 7 stopped at half past nine. Nurses on the late shift walk home for forty minutes.

            We ask you to run two more buses after ten on weekdays, because people who keep the hospital going need to get home.

            With thanks,
            The ward council
            """;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void saysWhatWouldBeAnsweredAndWhatWouldAnswerThat() throws Exception {
        Path letter = Files.writeString(folder.resolve("bus.md"), LETTER);
        int code = run("", letter.toString(), "--audience", "city-council");
        assertThat(code).isBetween(0, 1);
        assertThat(said()).contains("R1  ", "to: ", "what would answer it: ");
    }

    @Test
    void drawsAnArgumentMapFromTheStandardInput() {
        int code = run(LETTER, "-", "--format", "argdown");
        assertThat(code).isBetween(0, 1);
        assertThat(said()).contains("title: Later buses", "[C1]: ", "<R1>: ");
    }

    @Test
    void saysInPlainWordsWhatIsMissing() {
        assertThat(run("", "nowhere.md")).isEqualTo(2);
        assertThat(run(LETTER, "-", "--audience", "martians")).isEqualTo(2);
        assertThat(run("   ", "-")).isEqualTo(2);
        assertThat(run("", "--loud")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("could not be read", "city-council", "no words", "not understood");
    }

    private int run(String in, String... arguments) {
        return new RebutCommand()
                .run(
                        List.of(arguments),
                        new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
