package org.rejoinder;

import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.h2.api.ErrorCode;

/// The home folder as the commands see it.
record Home(Path folder) {

    static final String DATABASE = "rejoinder.mv.db";
    static final String KEY = "rejoinder.key";

    /// From `--rejoinder.home=DIR` or its default.
    static Home of(List<String> arguments) {
        String given = option(arguments, "rejoinder.home")
                .or(() -> Optional.ofNullable(System.getenv("REJOINDER_HOME")))
                .orElse("data");
        return new Home(Path.of(given).toAbsolutePath().normalize());
    }

    static Optional<String> option(List<String> arguments, String name) {
        String start = "--" + name + "=";
        return arguments.stream()
                .filter(argument -> argument.startsWith(start))
                .map(argument -> argument.substring(start.length()))
                .findFirst();
    }

    /// The one argument that is not an option; says how the command is used when there is none or more.
    static Optional<Path> file(List<String> arguments, String usage, PrintStream err) {
        List<String> files = arguments.stream()
                .filter(argument -> !argument.startsWith("--"))
                .toList();
        if (files.size() != 1) {
            err.println(usage);
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(files.getFirst()).toAbsolutePath().normalize());
        } catch (InvalidPathException wrong) {
            err.println("“" + files.getFirst() + "” is not a file's name on this machine.");
            return Optional.empty();
        }
    }

    Path database() {
        return folder.resolve(DATABASE);
    }

    Path key() {
        return folder.resolve(KEY);
    }

    Connection open() throws SQLException {
        return open(folder.resolve("rejoinder"));
    }

    /// Opens a database that is there, whose file's name without `.mv.db` is given.
    static Connection open(Path database) throws SQLException {
        String path = database.toString().replace(";", "\\;");
        return DriverManager.getConnection("jdbc:h2:file:" + path + ";IFEXISTS=TRUE;TRACE_LEVEL_FILE=0", "sa", "");
    }

    static boolean isInUse(SQLException failure) {
        return failure.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1;
    }
}
