package org.rejoinder.assistant.web;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;
import org.rejoinder.assistant.Command;

/// `rebut FILE.md --audience NAME`: what would be answered to a letter, and where it already meets that.
public final class RebutCommand implements Command {

    @Override
    public String name() {
        return "rebut";
    }

    @Override
    public int run(List<String> arguments, InputStream in, PrintStream out, PrintStream err) {
        return new RebutFile(in, out, err).run(arguments);
    }
}
