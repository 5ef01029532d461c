package org.rejoinder.assistant.argument.rebuttal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.rejoinder.assistant.argument.reading.Sentence;
import org.rejoinder.assistant.argument.words.Once;
import org.rejoinder.assistant.argument.words.Stems;
import org.rejoinder.assistant.language.Token;

/// Whether a sentence speaks well or ill of the thing it names, without asking for anything: "a false hope",
/// "brings the town together". The words lie in `schemes/valuing.txt`, with sentences that show them.
final class Valuing {

    private static final Set<String> TURNING = Set.of(
            "not", "n't", "no", "never", "neither", "nor", "without", "cannot", "hardly", "little", "less", "few",
            "nothing");
    private static final int BEFORE = 4;
    private static final Supplier<Words> WORDS = Once.of(Words::read);

    private Valuing() {}

    /// The stems of the words; `measures` are words such as "ban".
    private record Words(Set<String> ill, Set<String> well, Set<String> measures) {

        static Words read() {
            return new Words(stems("ill"), stems("well"), stems("measure"));
        }

        private static Set<String> stems(String heading) {
            return lines(heading).stream()
                    .flatMap(line -> Arrays.stream(line.split(" ")))
                    .map(Stems::stem)
                    .collect(Collectors.toUnmodifiableSet());
        }

        int sign(String stem) {
            return ill.contains(stem) ? -1 : well.contains(stem) ? 1 : 0;
        }
    }

    /// The lines of the file below a heading such as `[ill]`, up to the next one.
    static List<String> lines(String heading) {
        return file().lines()
                .dropWhile(line -> !line.equals("[" + heading + "]"))
                .skip(1)
                .takeWhile(line -> !line.startsWith("["))
                .filter(line -> !line.isBlank())
                .toList();
    }

    private static String file() {
        try (InputStream in = Valuing.class.getResourceAsStream("/schemes/valuing.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// 1 when well, -1 when ill, 0 when it does not show.
    static int of(Sentence sentence) {
        Words words = WORDS.get();
        List<Token> tokens = sentence.tokens();
        if (tokens.stream().anyMatch(each -> words.measures().contains(Stems.stem(each.lower())))) {
            return 0;
        }
        int sum = 0;
        for (int i = 0; i < tokens.size(); i++) {
            int sign = words.sign(Stems.stem(tokens.get(i).lower()));
            sum += turned(tokens, i) ? -sign : sign;
        }
        return Integer.signum(sum);
    }

    private static boolean turned(List<Token> tokens, int at) {
        return tokens.subList(Math.max(0, at - BEFORE), at).stream().anyMatch(each -> TURNING.contains(each.lower()));
    }
}
