package org.rejoinder;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.rejoinder.assistant.Command;

/// `restore FILE`: puts a backup in the place of the letters; what was there is kept beside it.
///
/// Every letter begins a new epoch, so that a browser which was ahead of the backup keeps its text as a copy of
/// its own and nothing is mistaken for the other. The drafts folder is set aside too and filled again from the
/// letters.
final class Restore implements Command {

    private static final String USAGE = """
            Usage: java -jar rejoinder.jar restore FILE.zip [--rejoinder.home=DIR] [--rejoinder.drafts=DIR]
            Puts a backup in the place of the letters; the letters and drafts that were there are kept beside it.""";

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    @Override
    public String name() {
        return "restore";
    }

    @Override
    public int run(List<String> arguments, InputStream in, PrintStream out, PrintStream err) {
        Optional<Path> file = Home.file(arguments, USAGE, err);
        if (file.isEmpty()) {
            return 2;
        }
        Home home = Home.of(arguments);
        Path drafts = Path.of(Home.option(arguments, "rejoinder.drafts")
                        .or(() -> Optional.ofNullable(System.getenv("REJOINDER_DRAFTS")))
                        .orElse("drafts"))
                .toAbsolutePath()
                .normalize();
        try {
            restore(home, drafts, file.get(), out);
            return 0;
        } catch (IOException | SQLException failure) {
            err.println("Nothing was restored: " + failure.getMessage());
            return 1;
        }
    }

    private static void restore(Home home, Path drafts, Path file, PrintStream out) throws IOException, SQLException {
        if (!Files.isRegularFile(file)) {
            throw new IOException(file + " is not a file.");
        }
        Files.createDirectories(home.folder());
        refuseWhenInUse(home);
        Path fresh = home.folder().resolve("restoring.mv.db");
        try {
            unpack(file, fresh);
            int letters = prepare(home.folder().resolve("restoring"));
            String moment = ".before-" + LocalDateTime.now().format(MOMENT);
            setAside(home.database(), home.folder().resolve("rejoinder" + moment + ".mv.db"), out);
            setAside(drafts, drafts.resolveSibling(drafts.getFileName() + moment), out);
            Files.move(fresh, home.database());
            out.println("Restored " + letters + (letters == 1 ? " letter" : " letters") + " to " + home.folder() + ".");
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static void refuseWhenInUse(Home home) throws IOException, SQLException {
        if (!Files.exists(home.database())) {
            return;
        }
        try (Connection connection = home.open()) {
            connection.isValid(1);
        } catch (SQLException failure) {
            if (Home.isInUse(failure)) {
                throw new IOException(home.folder() + " is in use: stop the Rejoinder that runs on it first.", failure);
            }
        }
    }

    private static void unpack(Path file, Path fresh) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(Home.DATABASE)) {
                    Files.copy(zip, fresh, StandardCopyOption.REPLACE_EXISTING);
                    return;
                }
            }
        }
        throw new IOException(file + " is not a backup of Rejoinder.");
    }

    /// Begins new epochs and forgets which files were in step.
    private static int prepare(Path database) throws IOException, SQLException {
        try (Connection connection = Home.open(database);
                Statement statement = connection.createStatement()) {
            statement.execute("DELETE FROM letter_epoch");
            statement.execute("UPDATE draft_file SET hash = ''");
            statement.execute("DELETE FROM draft_folder");
            int letters = count(statement);
            statement.execute("SHUTDOWN");
            return letters;
        } catch (SQLException failure) {
            throw new IOException("the file is damaged or was not written by this version of Rejoinder.", failure);
        }
    }

    private static int count(Statement statement) throws SQLException {
        try (var rows = statement.executeQuery("SELECT COUNT(*) FROM letter WHERE binned_at IS NULL")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static void setAside(Path there, Path aside, PrintStream out) throws IOException {
        if (Files.exists(there)) {
            Files.move(there, aside);
            out.println("What was in " + there + " is kept as " + aside + ".");
        }
    }
}
