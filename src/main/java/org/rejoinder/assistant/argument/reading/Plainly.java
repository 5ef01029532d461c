package org.rejoinder.assistant.argument.reading;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rejoinder.assistant.argument.knowledge.Asking;
import org.rejoinder.assistant.argument.knowledge.Knowledge;
import org.rejoinder.assistant.argument.words.Inflection;
import org.rejoinder.assistant.argument.words.Once;

/// Says a request that is put otherwise ("Could you open earlier?", "Time to go") in the plain form with "should",
/// in which every request can be read.
final class Plainly {

    private static final int LONGEST = 300;
    private static final Pattern PLAIN = Pattern.compile("(?i)\\b(?:should|must|ought)\\b");

    private final Supplier<List<Way>> ways;

    Plainly(Knowledge knowledge) {
        ways = Once.of(() -> ways(knowledge.asking()));
    }

    private record Way(Pattern pattern, String plainly) {}

    private static List<Way> ways(Asking asking) {
        return asking.ways().stream()
                .map(each -> new Way(asking.pattern(each), each.plainly()))
                .toList();
    }

    /// The sentence as a plain request; empty when it asks for nothing or is plain already.
    Optional<String> said(String sentence) {
        String text = sentence.strip();
        if (text.length() > LONGEST || PLAIN.matcher(text).find() && !text.regionMatches(true, 0, "there ", 0, 6)) {
            return Optional.empty();
        }
        return ways.get().stream()
                .map(way -> said(way, Inflection.uncapital(text, false)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> said(Way way, String text) {
        Matcher matcher = way.pattern().matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        StringBuilder said = new StringBuilder();
        matcher.appendReplacement(said, way.plainly());
        return Optional.of(said.substring(matcher.start()));
    }
}
