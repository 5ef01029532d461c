package org.rejoinder.assistant.web;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;
import org.rejoinder.assistant.Command;

/// `check FILE.md…`: the findings of letters, for people and for continuous integration.
public final class CheckCommand implements Command {

    @Override
    public String name() {
        return "check";
    }

    @Override
    public int run(List<String> arguments, InputStream in, PrintStream out, PrintStream err) {
        return new CheckFiles(in, out, err).run(arguments);
    }
}
