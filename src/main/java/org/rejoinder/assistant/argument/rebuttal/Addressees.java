package org.rejoinder.assistant.argument.rebuttal;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.rejoinder.assistant.Advocate.Part;
import org.rejoinder.assistant.LetterText;
import org.rejoinder.assistant.argument.knowledge.Addressee;
import org.rejoinder.assistant.argument.knowledge.Knowledge;
import org.rejoinder.assistant.argument.reading.LetterReading;
import org.rejoinder.assistant.argument.words.Once;
import org.rejoinder.assistant.argument.words.Recent;
import org.springframework.stereotype.Component;

/// Tells whom a letter asks: who is greeted, who stands in its requests, who is named most.
@Component
class Addressees {

    private static final double GREETED = 3;
    private static final double ASKED = 1.5;
    private static final double ENOUGH = 2;

    private final Supplier<List<Known>> known;
    private final Recent<String, double[]> counted = new Recent<>(2048);

    Addressees(Knowledge knowledge) {
        known = Once.of(() -> knowledge.addressees().stream()
                .map(each -> new Known(each, each.patterns()))
                .toList());
    }

    private record Known(Addressee addressee, List<Pattern> patterns) {}

    Optional<Addressee> of(LetterReading reading) {
        LetterText letter = reading.letter();
        double[] sums = new double[known.get().size()];
        add(sums, letter.title() + " " + letter.to(), GREETED);
        for (int i = 0; i < reading.sentences().size(); i++) {
            boolean greeting = "Greeting"
                    .equals(reading.roles().get(reading.sentences().get(i).paragraph() - 1));
            boolean asks = reading.statements().get(i).part() == Part.REQUEST;
            add(sums, reading.sentences().get(i).text(), greeting ? GREETED : asks ? ASKED : 0.5);
        }
        return java.util.stream.IntStream.range(0, sums.length)
                .filter(i -> sums[i] >= ENOUGH)
                .boxed()
                .max(Comparator.comparingDouble(i -> sums[i]))
                .map(i -> known.get().get(i).addressee());
    }

    private void add(double[] sums, String text, double weight) {
        double[] counts = counted.get(text, this::count);
        for (int i = 0; i < sums.length; i++) {
            sums[i] += weight * counts[i];
        }
    }

    private double[] count(String text) {
        String lower = text.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
        return known.get().stream()
                .mapToDouble(each -> Math.min(
                        3,
                        each.patterns().stream()
                                .mapToLong(pattern ->
                                        pattern.matcher(lower).results().count())
                                .sum()))
                .toArray();
    }
}
