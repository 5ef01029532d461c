package org.rejoinder.assistant.argument.coverage;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.rejoinder.assistant.argument.knowledge.Field;
import org.rejoinder.assistant.argument.knowledge.Knowledge;
import org.rejoinder.assistant.argument.words.Once;
import org.rejoinder.assistant.argument.words.Stems;
import org.springframework.stereotype.Component;

/// How common a stem is in argument at large, counted in what is known of well-known questions: one letter is
/// too short to tell.
@Component
class Commonness {

    private final Supplier<Map<String, Integer>> counts;
    private final Supplier<Double> most;

    Commonness(Knowledge knowledge) {
        counts = Once.of(() -> count(knowledge.fields()));
        most = Once.of(() -> Math.log(2.0
                + counts.get().values().stream()
                        .mapToInt(Integer::intValue)
                        .max()
                        .orElse(1)));
    }

    /// Near 1 for a word that is hardly ever said, near 0 for one that everybody uses.
    double weight(String stem) {
        return 1 - 0.85 * Math.log(1.0 + counts.get().getOrDefault(stem, 0)) / most.get();
    }

    private static Map<String, Integer> count(List<Field> fields) {
        Map<String, Integer> counts = new HashMap<>();
        for (Field field : fields) {
            field.topics().forEach(topic -> {
                topic.pro().forEach(point -> add(counts, point));
                topic.con().forEach(point -> add(counts, point));
            });
        }
        return Map.copyOf(counts);
    }

    private static void add(Map<String, Integer> counts, String point) {
        new HashSet<>(Stems.of(point)).forEach(stem -> counts.merge(stem, 1, Integer::sum));
    }
}
