package org.rejoinder.assistant.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rejoinder.assistant.Advocate;
import org.rejoinder.assistant.Advocate.ArgumentReading;
import org.rejoinder.assistant.Coverage;
import org.rejoinder.assistant.LetterText;
import org.rejoinder.assistant.Rebuttal;
import org.rejoinder.assistant.argument.Argdown;
import org.rejoinder.letter.Audience;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The command `rebut`: rebuttals of one letter as lines, JSON or Argdown, without a server. Ends with 0 when none
/// is left unanswered,
/// 1 when one is, 2 when it could not be done.
final class RebutFile {

    private static final String USAGE = """
            Usage: rejoinder rebut FILE.md [--audience NAME] [--format text|json|argdown]
            NAME is a built-in audience (as city-council) or the file of an exported one (as ours.yaml).
            A file named - is the standard input. Exit code: 0 all answered, 1 something is open, 2 could not be done.""";
    private static final Pattern HEADER = Pattern.compile("(?s)\\A---\\n(.*?)\\n---\\n");
    private static final Pattern TITLE = Pattern.compile("(?m)^title:\\s*[\"']?(.*?)[\"']?\\s*$");

    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;

    /// Words for the person at the command line.
    private static final class Unclear extends Exception {

        private static final long serialVersionUID = 1L;

        Unclear(String message) {
            super(message);
        }
    }

    private record Asked(String file, String audience, String format) {}

    RebutFile(InputStream in, PrintStream out, PrintStream err) {
        this.in = in;
        this.out = out;
        this.err = err;
    }

    int run(List<String> arguments) {
        if (arguments.contains("--help")) {
            out.println(USAGE);
            return 0;
        }
        try {
            Asked asked = asked(arguments);
            LetterText letter = letter(asked.file());
            Audience audience = asked.audience().isEmpty() ? null : audience(asked.audience());
            return rebut(asked, letter, audience);
        } catch (Unclear unclear) {
            err.println(unclear.getMessage());
            return 2;
        }
    }

    private static Asked asked(List<String> arguments) throws Unclear {
        String file = "";
        String audience = "";
        String format = "text";
        for (int i = 0; i < arguments.size(); i++) {
            String each = arguments.get(i);
            boolean option = each.equals("--audience") || each.equals("--format");
            if (option && i + 1 == arguments.size() || each.startsWith("--") && !option || !option && !file.isEmpty()) {
                throw new Unclear("'" + each + "' was not understood.\n" + USAGE);
            }
            if (!option) {
                file = each;
            } else if (each.equals("--audience")) {
                audience = arguments.get(++i);
            } else {
                format = arguments.get(++i);
            }
        }
        if (file.isEmpty() || !List.of("text", "json", "argdown").contains(format)) {
            throw new Unclear(
                    file.isEmpty() ? "Name the letter to read.\n" + USAGE : "The format is text, json or argdown.");
        }
        return new Asked(file, audience, format);
    }

    private LetterText letter(String file) throws Unclear {
        String text = text(file).replace("\r\n", "\n").replace("\uFEFF", "");
        Matcher header = HEADER.matcher(text);
        String title = "";
        if (header.find()) {
            Matcher named = TITLE.matcher(header.group(1));
            title = named.find() ? named.group(1) : "";
            text = text.substring(header.end());
        }
        if (text.isBlank()) {
            throw new Unclear(file + " has no words in it.");
        }
        return LetterText.of(title, "", "", text);
    }

    private String text(String file) throws Unclear {
        try {
            if (file.equals("-")) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
            return Files.readString(Path.of(file));
        } catch (MalformedInputException notText) {
            throw new Unclear(file + " is not a text in UTF-8.");
        } catch (IOException | java.nio.file.InvalidPathException e) {
            throw new Unclear(file + " could not be read. Is it there?");
        }
    }

    private int rebut(Asked asked, LetterText letter, @Nullable Audience audience) {
        try (AnnotationConfigApplicationContext engine = new AnnotationConfigApplicationContext()) {
            engine.scan("org.rejoinder.assistant.argument", "org.rejoinder.assistant.model.embedding");
            engine.refresh();
            ArgumentReading reading = engine.getBean(Advocate.class).read(letter, audience);
            switch (asked.format()) {
                case "json" -> out.println(YAMLMapperHolder.json(reading.rebuttals()));
                case "argdown" -> out.print(Argdown.of(letter, reading));
                default -> lines(letter, reading.rebuttals());
            }
            return reading.rebuttals().stream().anyMatch(RebutFile::open) ? 1 : 0;
        }
    }

    private static boolean open(Rebuttal each) {
        return each.coverage().state() == Coverage.State.OPEN || each.coverage().state() == Coverage.State.MENTIONED;
    }

    private void lines(LetterText letter, List<Rebuttal> rebuttals) {
        if (rebuttals.isEmpty()) {
            out.println("Nothing here asserts or asks anything yet, so there is nothing to answer.");
        }
        int number = 0;
        for (Rebuttal each : rebuttals) {
            number++;
            out.println("R" + number + "  " + each.text());
            out.println("    to: " + each.quote().replaceAll("\\s+", " "));
            out.println(
                    "    " + state(each.coverage()) + " · strength " + each.strength() + " of 5 · " + each.scheme());
            out.println("    what would answer it: " + each.answeredBy());
        }
    }

    private static String state(Coverage coverage) {
        String where = coverage.paragraphs().isEmpty()
                ? ""
                : " in ¶" + coverage.paragraphs().getFirst();
        return switch (coverage.state()) {
            case OPEN -> "Unanswered";
            case MENTIONED -> "In part" + where;
            case ANSWERED -> "Answered" + where;
            case CONCEDED -> "Conceded" + where;
        };
    }

    private static Audience audience(String named) throws Unclear {
        if (named.matches("(?i).*\\.ya?ml")) {
            return read(file(named), named);
        }
        for (Resource resource : builtIn()) {
            Audience each = read(resource(resource), named);
            if (each.id().equalsIgnoreCase(named) || each.name().equalsIgnoreCase(named)) {
                return each;
            }
        }
        throw new Unclear("There is no audience '" + named + "'. Known are: " + String.join(", ", ids()) + ".");
    }

    private static String file(String named) throws Unclear {
        try {
            return Files.readString(Path.of(named));
        } catch (IOException | java.nio.file.InvalidPathException e) {
            throw new Unclear(named + " could not be read. Is it there?");
        }
    }

    private static List<Resource> builtIn() throws Unclear {
        try {
            Resource[] all = new PathMatchingResourcePatternResolver().getResources("classpath*:audiences/*.yaml");
            return Arrays.stream(all)
                    .sorted(Comparator.comparing(each -> String.valueOf(each.getFilename())))
                    .toList();
        } catch (IOException e) {
            throw new Unclear("The audiences that come with it could not be read.");
        }
    }

    private static List<String> ids() throws Unclear {
        return builtIn().stream()
                .map(each -> String.valueOf(each.getFilename()).replace(".yaml", ""))
                .toList();
    }

    private static String resource(Resource resource) throws Unclear {
        try {
            return resource.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new Unclear("The audiences that come with it could not be read.");
        }
    }

    private static Audience read(String yaml, String named) throws Unclear {
        try {
            return whole(Objects.requireNonNull(YAMLMapperHolder.YAML.readValue(yaml, Audience.class)));
        } catch (JacksonException | NullPointerException e) {
            throw new Unclear(named + " is not the profile of an audience.");
        }
    }

    /// A profile with the lists that its file leaves out.
    private static Audience whole(Audience read) {
        return new Audience(
                text(read.id(), "audience"),
                text(read.name(), "Audience"),
                text(read.summary(), ""),
                text(read.greeting(), ""),
                text(read.signature(), ""),
                text(read.who(), ""),
                list(read.values()),
                list(read.fears()),
                list(read.heardBefore()),
                list(read.ownWords()),
                list(read.avoidWords()),
                list(read.objections()),
                list(read.wouldMove()),
                list(read.pastReplies()),
                list(read.topics()),
                read.builtIn());
    }

    private static String text(@Nullable String given, String otherwise) {
        return Optional.ofNullable(given).orElse(otherwise);
    }

    private static <T> List<T> list(@Nullable List<T> given) {
        return given == null ? List.of() : given;
    }

    /// Made only when a profile or JSON is asked for.
    private static final class YAMLMapperHolder {

        static final YAMLMapper YAML = YAMLMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();

        static String json(List<Rebuttal> rebuttals) {
            return tools.jackson.databind.json.JsonMapper.builder()
                    .enable(tools.jackson.databind.SerializationFeature.INDENT_OUTPUT)
                    .build()
                    .writeValueAsString(rebuttals);
        }
    }
}
