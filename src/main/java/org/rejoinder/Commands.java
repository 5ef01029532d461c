package org.rejoinder;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.rejoinder.assistant.Command;

/// What can be done from the command line without a server: the first argument names it.
final class Commands {

    private Commands() {}

    /// Runs the command that the arguments name and says its exit code; empty when they name none and the
    /// server is meant.
    static OptionalInt run(String[] arguments) {
        if (arguments.length == 0 || arguments[0].startsWith("-")) {
            return OptionalInt.empty();
        }
        Stream<Command> ofRooms = ServiceLoader.load(Command.class).stream().map(ServiceLoader.Provider::get);
        return Stream.concat(Stream.of(new Backup(), new Restore()), ofRooms)
                .filter(command -> command.name().equals(arguments[0]))
                .findFirst()
                .map(command -> OptionalInt.of(run(command, arguments)))
                .orElseGet(OptionalInt::empty);
    }

    private static int run(Command command, String[] arguments) {
        List<String> rest = Arrays.asList(arguments).subList(1, arguments.length);
        quiet();
        return command.run(rest, System.in, utf8(FileDescriptor.out), utf8(FileDescriptor.err));
    }

    private static PrintStream utf8(FileDescriptor stream) {
        return new PrintStream(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
    }

    /// Libraries log nothing below a warning while a command speaks.
    private static void quiet() {
        if (org.slf4j.LoggerFactory.getILoggerFactory() instanceof ch.qos.logback.classic.LoggerContext logs) {
            logs.getLogger("ROOT").setLevel(ch.qos.logback.classic.Level.ERROR);
        }
    }
}
