package org.rejoinder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rejoinder.assistant.Command;

class BackupTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void aHomeWithALetter() throws SQLException {
        Path database = folder.resolve("home/rejoinder");
        org.flywaydb.core.Flyway.configure()
                .dataSource("jdbc:h2:file:" + database, "sa", "")
                .load()
                .migrate();
        try (Connection connection = Home.open(database);
                var statement = connection.createStatement()) {
            statement.execute("""
                    INSERT INTO letter (id, title, letter_from, letter_to, kind, created_at)
                    VALUES ('a', 'A', '', '', 'LETTER', NOW())""");
            statement.execute("INSERT INTO letter_epoch (letter_id, epoch) VALUES ('a', 'e1')");
        }
    }

    private int run(Command command, String... arguments) {
        return command.run(
                List.of(arguments), InputStream.nullInputStream(), new PrintStream(out), new PrintStream(err));
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8) + err.toString(StandardCharsets.UTF_8);
    }

    private String home(String name) {
        return "--rejoinder.home=" + folder.resolve(name);
    }

    private String drafts(String name) {
        return "--rejoinder.drafts=" + folder.resolve(name);
    }

    @Test
    void whatIsBackedUpComesBackWithNewEpochsAndNothingIsThrownAway() throws IOException, SQLException {
        String zip = folder.resolve("backup.zip").toString();
        assertThat(run(new Backup(), zip, home("home"))).isZero();
        Files.createDirectories(folder.resolve("drafts"));
        Files.writeString(folder.resolve("drafts/a.md"), "kept");

        assertThat(run(new Restore(), zip, home("home"), drafts("drafts"))).isZero();

        assertThat(said()).contains("Restored 1 letter");
        assertThat(folder.resolve("drafts")).doesNotExist();
        assertThat(Files.list(folder)
                        .filter(path -> path.getFileName().toString().startsWith("drafts.before-")))
                .hasSize(1);
        assertThat(Files.list(folder.resolve("home"))
                        .filter(path -> path.toString().contains(".before-")))
                .hasSize(1);
        try (Connection connection = Home.open(folder.resolve("home/rejoinder"));
                var rows = connection
                        .createStatement()
                        .executeQuery("SELECT (SELECT COUNT(*) FROM letter), (SELECT COUNT(*) FROM letter_epoch)")) {
            rows.next();
            assertThat(rows.getInt(1)).isEqualTo(1);
            assertThat(rows.getInt(2)).isZero();
        }
    }

    @Test
    void whatDoesNotFitIsSaidAndLeavesAllAsItWas() throws IOException {
        Path there = Files.writeString(folder.resolve("there.zip"), "mine");
        assertThat(run(new Backup(), there.toString(), home("home"))).isEqualTo(2);
        assertThat(run(new Backup(), home("home"))).isEqualTo(2);
        assertThat(run(new Backup(), folder.resolve("x.zip").toString(), home("nowhere")))
                .isEqualTo(2);
        assertThat(run(new Restore(), there.toString(), home("home"), drafts("drafts")))
                .isEqualTo(1);
        assertThat(run(new Restore(), folder.resolve("none.zip").toString(), home("home"), drafts("drafts")))
                .isEqualTo(1);

        assertThat(there).hasContent("mine");
        assertThat(said()).contains("is there already", "Usage:", "no letters in", "is not a backup", "is not a file");
        assertThat(Files.list(folder.resolve("home"))).hasSize(1);
    }
}
