package org.rejoinder.assistant.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.rejoinder.assistant.Coverage;
import org.rejoinder.assistant.LetterText;
import org.rejoinder.assistant.ModelSettings.Which;
import org.rejoinder.assistant.Quotation;
import org.rejoinder.assistant.model.call.Kept;
import org.rejoinder.assistant.model.task.Material;
import org.rejoinder.assistant.model.task.Records.Covering;
import org.rejoinder.assistant.model.task.Tasks;
import org.rejoinder.text.Range;
import org.springframework.stereotype.Component;

/// A second opinion on how far a letter meets objections, asked where the built-in one is not sure.
@Component
class ModelCoverage {

    private static final String TASK = "cover";
    private static final int MOST_KEPT = 500;
    private static final int MOST_ASKED = 20;

    private final Tasks tasks;
    private final Errands errands;
    private final Questions questions;
    private final Kept<Map<String, Coverage>> kept = new Kept<>(MOST_KEPT);
    private final Map<String, String> newest = new ConcurrentHashMap<>();

    ModelCoverage(Tasks tasks, Errands errands, Questions questions) {
        this.tasks = tasks;
        this.errands = errands;
        this.questions = questions;
    }

    /// What is known of this very text and objection.
    Optional<Coverage> known(LetterText letter, String objection) {
        return Optional.ofNullable(newest.get(place(letter)))
                .flatMap(kept::known)
                .map(all -> all.get(objection));
    }

    /// Asks about all of them at once (the first 20); an objection that is answered without a quote stays
    /// unknown.
    Map<String, Coverage> ask(String letterId, LetterText letter, List<String> objections, BooleanSupplier calledOff) {
        List<String> asked = objections.stream().distinct().limit(MOST_ASKED).toList();
        if (asked.isEmpty()) {
            return Map.of();
        }
        String key = questions.key(TASK, Which.STRONG, null, letter.text(), String.join("\u0000", asked));
        Map<String, Coverage> said = kept.get(key, () -> said(letterId, letter, asked, calledOff));
        if (newest.size() > MOST_KEPT) {
            newest.clear();
        }
        newest.put(place(letter), key);
        return said;
    }

    private Map<String, Coverage> said(
            String letterId, LetterText letter, List<String> asked, BooleanSupplier calledOff) {
        String numbered = IntStream.range(0, asked.size())
                .mapToObj(i -> (i + 1) + ". " + asked.get(i))
                .collect(Collectors.joining("\n"));
        Material material = new Material().letter("LETTER", letter).show("OBJECTIONS", numbered);
        List<Covering> rows = tasks.cover(errands.quiet(TASK, Which.STRONG, letterId, calledOff), material.toString())
                .coverings();
        return rows.stream()
                .filter(row -> row.objection() >= 1 && row.objection() <= asked.size())
                .flatMap(row -> coverage(letter, row).stream()
                        .map(coverage -> Map.entry(asked.get(row.objection() - 1), coverage)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, again) -> first));
    }

    private static Optional<Coverage> coverage(LetterText letter, Covering row) {
        Coverage.State state = Rows.word(Coverage.State.class, row.state(), Coverage.State.OPEN);
        if (state == Coverage.State.OPEN) {
            return Optional.of(Coverage.open());
        }
        return Quotation.in(letter.text(), row.quote())
                .map(range -> new Coverage(state, at(letter, range), List.of(range), 1.0, ""));
    }

    private static List<Integer> at(LetterText letter, Range range) {
        List<Integer> numbers = new ArrayList<>();
        int number = Rows.paragraphAt(letter, range.from());
        if (number > 0) {
            numbers.add(number);
        }
        return List.copyOf(numbers);
    }

    private String place(LetterText letter) {
        return questions.key(TASK, Which.STRONG, null, letter.text());
    }
}
