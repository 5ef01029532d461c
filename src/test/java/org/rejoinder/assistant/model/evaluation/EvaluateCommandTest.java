package org.rejoinder.assistant.model.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rejoinder.assistant.model.StubModel;
import org.rejoinder.assistant.model.StubModel.Act;

@Timeout(180)
class EvaluateCommandTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void bothEnginesAreSetSideBySide() throws IOException {
        Path table = folder.resolve("cases.tsv");
        Files.writeString(
                table, "id\tlabel\ttext\na1\tconfrontational\tYou never listen to anybody in this town, obviously.\n");
        try (StubModel stub = new StubModel()) {
            stub.always(asked -> asked.said().contains("numbered OBJECTIONS")
                    ? Act.words("{\"coverings\":[{\"objection\":4,\"state\":\"OPEN\",\"quote\":\"\"}]}")
                    : Act.words("""
                            {"remarks":[{"quote":"never listen to anybody","severity":"REWORK","family":"blame",
                             "message":"Judges all of them","why":"w","warm":"","neutral":"","firm":""}]}"""));
            int code = run(
                    "--sentences",
                    table.toString(),
                    "--rejoinder.model.provider=openai",
                    "--rejoinder.model.base-url=" + stub.url() + "/v1",
                    "--rejoinder.model.quick=stub");
            assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
            assertThat(code).isZero();
        }
        assertThat(said())
                .contains("built-in")
                .contains("| stub")
                .contains("Judges all of them")
                .contains("1 of 1 (100 %)")
                .contains("The model used");
    }

    @Test
    void whatIsUnclearIsSaid() {
        assertThat(run("--what", "x")).isEqualTo(2);
        assertThat(run("--sentences", folder.resolve("none.tsv").toString())).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("no option --what")
                .contains("There is no file");
        assertThat(run("--help")).isZero();
        assertThat(said()).contains("Usage");
    }

    private int run(String... arguments) {
        return new EvaluateCommand().run(List.of(arguments), InputStream.nullInputStream(), stream(out), stream(err));
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
