package org.rejoinder.assistant.model.evaluation;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rejoinder.assistant.Command;
import org.rejoinder.assistant.EngineStatus;
import org.rejoinder.assistant.ModelSettings.Which;
import org.rejoinder.assistant.Models;
import org.rejoinder.assistant.model.evaluation.Case.Judged;
import org.rejoinder.assistant.model.evaluation.Case.Sentence;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// `evaluate`: runs cases on the built-in engine and, where one is set, on a model, and prints both side by
/// side.
public final class EvaluateCommand implements Command {

    private static final String USAGE = """
            Usage: rejoinder evaluate [--sentences FILE.tsv] [--letters FILE.yaml|FOLDER] [--most N]
                                      [--rejoinder.model.provider=openai|ollama|anthropic]
                                      [--rejoinder.model.base-url=URL] [--rejoinder.model.quick=NAME]
                                      [--rejoinder.model.strong=NAME]
            The key comes from REJOINDER_MODEL_API_KEY, OPENAI_API_KEY or ANTHROPIC_API_KEY. Without a model only the
            built-in engine is run. Exit code: 0 done, 2 could not be done.""";

    private final List<String> settings = new ArrayList<>();
    private @Nullable Path sentences;
    private @Nullable Path letters;
    private int most = Integer.MAX_VALUE;

    @Override
    public String name() {
        return "evaluate";
    }

    @Override
    public int run(List<String> arguments, InputStream in, PrintStream out, PrintStream err) {
        if (arguments.contains("--help")) {
            out.println(USAGE);
            return 0;
        }
        try {
            read(arguments);
            evaluate(out);
            return 0;
        } catch (NoSuchFileException missing) {
            err.println("There is no file " + missing.getFile() + ".");
        } catch (IOException | IllegalArgumentException unclear) {
            err.println(unclear.getMessage());
        }
        return 2;
    }

    private void read(List<String> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.startsWith("--rejoinder.")) {
                settings.add(argument);
                continue;
            }
            int equals = argument.indexOf('=');
            boolean joined = equals > 0;
            if (!joined && i + 1 >= arguments.size()) {
                throw new IllegalArgumentException(argument + " needs a value.\n" + USAGE);
            }
            option(
                    joined ? argument.substring(0, equals) : argument,
                    joined ? argument.substring(equals + 1) : arguments.get(++i));
        }
    }

    private void option(String name, String value) {
        switch (name) {
            case "--sentences" -> sentences = path(value);
            case "--letters" -> letters = path(value);
            case "--most" -> most = number(value);
            default -> throw new IllegalArgumentException("There is no option " + name + ".\n" + USAGE);
        }
    }

    private static Path path(String value) {
        try {
            return Path.of(value);
        } catch (InvalidPathException impossible) {
            throw new IllegalArgumentException("“" + value + "” cannot be the name of a file.", impossible);
        }
    }

    private static int number(String value) {
        if (!value.matches("[1-9]\\d{0,5}")) {
            throw new IllegalArgumentException("--most is a number from 1.");
        }
        return Integer.parseInt(value);
    }

    private void evaluate(PrintStream out) throws IOException {
        Path table = sentences;
        Path place = letters;
        List<Sentence> words = table == null ? Cases.builtInSentences() : Cases.sentences(table);
        List<Judged> judged = place == null ? Cases.builtInLetters() : Cases.letters(place);
        try (ConfigurableApplicationContext house = house()) {
            Models models = house.getBean(Models.class);
            List<Engine> engines = engines(house, models);
            new Evaluation(engines, out)
                    .run(
                            words.stream().limit(most).toList(),
                            judged.stream().limit(most).toList());
            if (engines.size() > 1) {
                out.println("  The model used " + models.today().tokens() + " tokens, "
                        + models.today().money() + " " + models.today().currency() + ".");
            } else {
                out.println("  No model is set; --help says how.");
            }
        }
    }

    private static List<Engine> engines(ConfigurableApplicationContext house, Models models) {
        List<Engine> engines = new ArrayList<>(List.of(house.getBean(BuiltInEngine.class)));
        if (models.settings().slot(Which.QUICK).configured()) {
            engines.add(house.getBean(ModelEngine.class));
        }
        return engines;
    }

    private ConfigurableApplicationContext house() {
        List<String> arguments = new ArrayList<>(settings);
        arguments.add("--spring.datasource.url=jdbc:h2:mem:" + EngineStatus.BUILT_IN);
        arguments.add("--logging.level.root=error");
        return new SpringApplicationBuilder(EvaluationHouse.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .run(arguments.toArray(String[]::new));
    }
}
