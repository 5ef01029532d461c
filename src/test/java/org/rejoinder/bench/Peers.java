package org.rejoinder.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The Node programs that we are measured against, and the libraries they need: in `.bench/`, which git does not
/// keep.
final class Peers {

    static final Path FOLDER = Path.of(".bench").toAbsolutePath();
    private static final List<String> LIBRARIES = List.of(
            "@codemirror/state@6",
            "@codemirror/collab@6",
            "ws@8",
            "@hocuspocus/server@4",
            "yjs@13",
            "y-protocols@1",
            "lib0@0.2");

    private Peers() {}

    /// Fetches the libraries unless they are there; false when they cannot be had, which is said.
    static boolean ready() throws IOException, InterruptedException {
        if (Files.isDirectory(FOLDER.resolve("node_modules/@hocuspocus/server"))) {
            return true;
        }
        Files.createDirectories(FOLDER);
        Files.writeString(FOLDER.resolve("package.json"), "{\"private\":true}\n");
        List<String> command = Stream.concat(
                        Stream.of("npm", "install", "--no-audit", "--no-fund", "--loglevel=error"), LIBRARIES.stream())
                .toList();
        boolean well = new ProcessBuilder(command)
                        .directory(FOLDER.toFile())
                        .inheritIO()
                        .start()
                        .waitFor()
                == 0;
        if (!well) {
            System.out.println("The peers' libraries could not be fetched by npm; only Rejoinder is measured.");
        }
        return well;
    }

    /// Starts a Node program in the folder of the libraries.
    static Process start(List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .directory(FOLDER.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /// The lines that a program prints; none when the libraries are not there.
    static Stream<String> output(List<String> command) throws IOException, InterruptedException {
        if (!ready()) {
            return Stream.empty();
        }
        BufferedReader lines = start(command).inputReader(StandardCharsets.UTF_8);
        return lines.lines();
    }
}
