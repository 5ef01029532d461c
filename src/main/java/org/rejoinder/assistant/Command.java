package org.rejoinder.assistant;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;

/// Something the assistant does from the command line, without a server; found by `ServiceLoader`, so that
/// starting one loads nothing else.
public interface Command {

    /// The first argument that calls it, as `check`.
    String name();

    /// Does it with the arguments behind its name and says the exit code: 0 done, 1 found something, 2 could
    /// not be done.
    int run(List<String> arguments, InputStream in, PrintStream out, PrintStream err);
}
