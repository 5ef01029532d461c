package org.rejoinder;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.rejoinder.assistant.Command;

/// `backup FILE`: all letters with their history in one file, whether the server runs or not.
///
/// A running server holds its database; it is asked for the backup with the key that it keeps in its home
/// folder.
final class Backup implements Command {

    private static final String USAGE =
            "Usage: java -jar rejoinder.jar backup FILE.zip [--rejoinder.home=DIR]\nWrites all letters with their history to FILE.zip.";

    @Override
    public String name() {
        return "backup";
    }

    @Override
    public int run(List<String> arguments, InputStream in, PrintStream out, PrintStream err) {
        Optional<Path> file = Home.file(arguments, USAGE, err);
        if (file.isEmpty()) {
            return 2;
        }
        Home home = Home.of(arguments);
        if (Files.exists(file.get())) {
            err.println(file.get() + " is there already; nothing was written. Choose another name.");
            return 2;
        }
        if (!Files.exists(home.database())) {
            err.println(
                    "There are no letters in " + home.folder() + ". Name the home folder with --rejoinder.home=DIR.");
            return 2;
        }
        return write(home, file.get(), out, err);
    }

    private static int write(Home home, Path file, PrintStream out, PrintStream err) {
        Path beside = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (Connection connection = home.open()) {
                to(connection, beside);
            } catch (SQLException failure) {
                if (!Home.isInUse(failure)) {
                    throw failure;
                }
                ask(home, beside);
            }
            Files.move(beside, file);
            out.println("Wrote " + file + " (" + Files.size(file) / 1024 + " KiB).");
            return 0;
        } catch (SQLException | IOException failure) {
            err.println("The backup could not be written: " + failure.getMessage());
            return 1;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return 1;
        } finally {
            beside.toFile().delete();
        }
    }

    static void to(Connection connection, Path file) throws SQLException {
        try (PreparedStatement backup = connection.prepareStatement("BACKUP TO ?")) {
            backup.setString(1, file.toString());
            backup.execute();
        }
    }

    private static void ask(Home home, Path file) throws IOException, InterruptedException {
        List<String> key = key(home);
        HttpRequest request = HttpRequest.newBuilder(URI.create(key.get(0) + BackupDoor.PATH))
                .timeout(Duration.ofMinutes(10))
                .header(BackupDoor.HEADER, key.get(1))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        try (HttpClient client =
                HttpClient.newBuilder().proxy(HttpClient.Builder.NO_PROXY).build()) {
            int status =
                    client.send(request, HttpResponse.BodyHandlers.ofFile(file)).statusCode();
            if (status != 200) {
                throw new IOException("the running server answered " + status);
            }
        }
    }

    private static List<String> key(Home home) throws IOException {
        if (!Files.isReadable(home.key())) {
            throw new IOException("the home folder is in use, and its running server cannot be asked from here");
        }
        List<String> key = Files.readAllLines(home.key());
        if (key.size() < 2) {
            throw new IOException("the key in the home folder is incomplete; start the server again");
        }
        return key;
    }
}
