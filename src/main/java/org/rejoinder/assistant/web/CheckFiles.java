package org.rejoinder.assistant.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rejoinder.assistant.Checker;
import org.rejoinder.assistant.Diagnostic;
import org.rejoinder.assistant.Embedder;
import org.rejoinder.assistant.Severity;
import org.rejoinder.assistant.empathy.EmpathyChecker;
import org.rejoinder.assistant.language.English;
import org.rejoinder.assistant.language.KnownNames;
import org.rejoinder.assistant.language.LanguageChecker;
import org.rejoinder.assistant.model.embedding.MiniLmEmbedder;
import org.rejoinder.assistant.model.embedding.ToneNetwork;
import org.rejoinder.text.Paragraph;
import org.rejoinder.text.Paragraphs;

/// The command `check`: findings of letters as lines, JSON or SARIF, without a server. Ends with 0 when nothing
/// reached the severity that fails, 1 when something did, 2 when it could not be done.
final class CheckFiles {

    private static final String USAGE = """
            Usage: rejoinder check FILE.md… [--format text|json|sarif] [--fail-on hint|information|warning|error|never]
                                            [--only empathy|language]
            A file named - is the standard input. Without --fail-on an error fails. Exit code: 0 nothing to fail on, 1 findings, 2 could not be done.""";

    private static final Pattern HEADER =
            Pattern.compile("---[ \\t]*\\n(?:[ \\t]*(?:#.*)?\\n)*(?:---|[\\p{L}\\p{N}_.\"'-]+[ \\t]*:(?:\\s|$))");

    private final PrintStream out;
    private final PrintStream err;
    private final InputStream in;
    private final List<String> files = new ArrayList<>();
    private String format = "text";
    private @Nullable Severity failOn = Severity.ERROR;
    private String only = "";

    /// A finding with its place, lines and columns counted from 1.
    record Located(String file, int line, int column, int endLine, int endColumn, Diagnostic diagnostic) {}

    /// The model of sentences, loaded when a sentence needs it.
    private static final class OneEmbedder implements Supplier<Embedder> {

        private @Nullable Embedder made;

        @Override
        public synchronized Embedder get() {
            Embedder ready = made;
            if (ready == null) {
                ready = new MiniLmEmbedder();
                made = ready;
            }
            return ready;
        }
    }

    /// Words for the person at the command line.
    private static final class Unclear extends Exception {

        private static final long serialVersionUID = 1L;

        Unclear(String message) {
            super(message);
        }
    }

    CheckFiles(InputStream in, PrintStream out, PrintStream err) {
        this.in = in;
        this.out = out;
        this.err = err;
    }

    /// Runs the command with the arguments behind `check`, and says its exit code.
    int run(List<String> arguments) {
        try {
            if (arguments.contains("--help")) {
                out.println(USAGE);
                return 0;
            }
            read(arguments);
            List<Located> found = new ArrayList<>();
            List<Checker> checkers = checkers();
            for (String file : files) {
                found.addAll(check(file, checkers));
            }
            print(found);
            Severity least = failOn;
            return least != null
                            && found.stream()
                                    .anyMatch(f -> f.diagnostic().severity().compareTo(least) >= 0)
                    ? 1
                    : 0;
        } catch (Unclear unclear) {
            err.println(unclear.getMessage());
            return 2;
        } catch (IOException failed) {
            err.println("Could not read: " + failed.getMessage());
            return 2;
        }
    }

    private void read(List<String> arguments) throws Unclear {
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            int equals = argument.indexOf('=');
            if (!argument.startsWith("--")) {
                files.add(argument);
            } else if (equals > 0) {
                option(argument.substring(0, equals), argument.substring(equals + 1));
            } else if (i + 1 < arguments.size()) {
                option(argument, arguments.get(++i));
            } else {
                throw new Unclear(argument + " needs a value.\n" + USAGE);
            }
        }
        if (files.isEmpty()) {
            throw new Unclear("Which file?\n" + USAGE);
        }
    }

    private void option(String name, String value) throws Unclear {
        switch (name) {
            case "--format" -> format = oneOf(name, value, List.of("text", "json", "sarif"));
            case "--only" -> only = oneOf(name, value, List.of("empathy", "language"));
            case "--fail-on" -> {
                String level = oneOf(name, value, List.of("hint", "information", "warning", "error", "never"));
                failOn = level.equals("never") ? null : Severity.valueOf(level.toUpperCase(Locale.ROOT));
            }
            default -> throw new Unclear("There is no option " + name + ".\n" + USAGE);
        }
    }

    private static String oneOf(String name, String value, List<String> known) throws Unclear {
        if (!known.contains(value)) {
            throw new Unclear(name + " is one of " + String.join(", ", known) + ", not “" + value + "”.");
        }
        return value;
    }

    private List<Checker> checkers() {
        English english = new English();
        List<Checker> checkers = new ArrayList<>();
        if (!only.equals("language")) {
            checkers.add(new EmpathyChecker(english, new OneEmbedder(), ToneNetwork::new));
        }
        if (!only.equals("empathy")) {
            checkers.add(new LanguageChecker(english));
        }
        return checkers;
    }

    private List<Located> check(String file, List<Checker> checkers) throws IOException, Unclear {
        String whole = text(file);
        String text = withoutHeader(whole);
        List<Diagnostic> said = new ArrayList<>();
        for (Paragraph paragraph : Paragraphs.of(text)) {
            checkers.forEach(checker -> said.addAll(checker.check(paragraph)));
        }
        Lines lines = new Lines(text);
        List<Located> found = new ArrayList<>();
        KnownNames.of(whole).without(said).forEach(d -> found.add(lines.located(file, d)));
        found.sort(Comparator.comparingInt((Located f) -> f.diagnostic().range().from()));
        return found;
    }

    private String text(String file) throws IOException, Unclear {
        byte[] bytes = file.equals("-") ? in.readAllBytes() : bytes(file);
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.replace("\uFEFF", "").replace("\r\n", "\n");
        } catch (CharacterCodingException unreadable) {
            throw new Unclear(file + " is not text in UTF-8.");
        }
    }

    private static byte[] bytes(String file) throws IOException, Unclear {
        try {
            Path path = Path.of(file);
            if (Files.isDirectory(path)) {
                throw new Unclear(file + " is a folder; name the files in it.");
            }
            return Files.readAllBytes(path);
        } catch (NoSuchFileException missing) {
            throw new Unclear("There is no file " + file + ".");
        } catch (java.nio.file.InvalidPathException impossible) {
            throw new Unclear("“" + file + "” cannot be the name of a file.");
        }
    }

    /// A YAML header becomes blank lines, so that places stay what they were. A line of dashes before prose is no
    /// header.
    static String withoutHeader(String text) {
        if (!HEADER.matcher(text).lookingAt()) {
            return text;
        }
        int end = text.indexOf("\n---", 3);
        if (end < 0) {
            return text;
        }
        int after = text.indexOf('\n', end + 1);
        int stop = after < 0 ? text.length() : after;
        return text.substring(0, stop).replaceAll("[^\n]", " ") + text.substring(stop);
    }

    private void print(List<Located> found) {
        switch (format) {
            case "json" -> out.println(Reports.json(found));
            case "sarif" -> out.println(Reports.sarif(found));
            default -> found.forEach(f -> out.println(Reports.line(f)));
        }
        out.flush();
    }

    /// Turns offsets into lines and columns, however many there are.
    private static final class Lines {

        private final int[] starts;

        Lines(String text) {
            starts = IntStream.concat(
                            IntStream.of(0),
                            IntStream.range(0, text.length())
                                    .filter(i -> text.charAt(i) == '\n')
                                    .map(i -> i + 1))
                    .toArray();
        }

        Located located(String file, Diagnostic d) {
            int from = d.range().from();
            int to = d.range().to();
            return new Located(file, line(from), column(from), line(to), column(to), d);
        }

        private int line(int offset) {
            int found = Arrays.binarySearch(starts, offset);
            return found < 0 ? -found - 1 : found + 1;
        }

        private int column(int offset) {
            return offset - starts[line(offset) - 1] + 1;
        }
    }
}
