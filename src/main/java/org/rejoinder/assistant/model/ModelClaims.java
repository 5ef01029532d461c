package org.rejoinder.assistant.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.rejoinder.assistant.Advocate.Part;
import org.rejoinder.assistant.Advocate.Statement;
import org.rejoinder.assistant.LetterText;
import org.rejoinder.assistant.ModelSettings.Which;
import org.rejoinder.assistant.Quotation;
import org.rejoinder.assistant.model.call.Kept;
import org.rejoinder.assistant.model.task.Material;
import org.rejoinder.assistant.model.task.Records.ClaimRow;
import org.rejoinder.assistant.model.task.Tasks;
import org.rejoinder.text.Range;
import org.springframework.stereotype.Component;

/// Which part the sentences of a letter play, as a model reads them; what it does not name stays as the
/// built-in engine has it.
@Component
class ModelClaims {

    private static final String TASK = "claims";
    private static final int MOST_KEPT = 300;
    private static final int LONGEST = 60_000;

    private final Tasks tasks;
    private final Errands errands;
    private final Questions questions;
    private final Kept<Map<Range, Part>> kept = new Kept<>(MOST_KEPT);

    ModelClaims(Tasks tasks, Errands errands, Questions questions) {
        this.tasks = tasks;
        this.errands = errands;
        this.questions = questions;
    }

    void ask(String letterId, LetterText letter, BooleanSupplier calledOff) {
        if (letter.text().length() <= LONGEST) {
            kept.get(key(letter), () -> parts(letter, said(letterId, letter, calledOff)));
        }
    }

    /// The statements with what is known of this very text.
    List<Statement> over(LetterText letter, List<Statement> builtIn) {
        Map<Range, Part> parts = kept.known(key(letter)).orElse(Map.of());
        return parts.isEmpty()
                ? builtIn
                : builtIn.stream().map(statement -> read(statement, parts)).toList();
    }

    private List<ClaimRow> said(String letterId, LetterText letter, BooleanSupplier calledOff) {
        Material material = new Material().letter("LETTER", letter);
        return tasks.claims(errands.quiet(TASK, Which.STRONG, letterId, calledOff), material.toString())
                .claims();
    }

    /// By where they stand; what is not quoted from the letter, or is none of the parts, is left out.
    private static Map<Range, Part> parts(LetterText letter, List<ClaimRow> rows) {
        return rows.stream()
                .filter(row -> Rows.word(Part.class, row.part(), Part.OTHER) != Part.OTHER)
                .flatMap(row -> Quotation.in(letter.text(), row.quote())
                        .map(range -> Map.entry(range, Rows.word(Part.class, row.part(), Part.OTHER)))
                        .stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, again) -> first));
    }

    private static Statement read(Statement s, Map<Range, Part> parts) {
        Optional<Part> part = parts.entrySet().stream()
                .filter(entry -> mostly(entry.getKey(), s.range()))
                .map(Map.Entry::getValue)
                .findFirst();
        return part.map(known -> new Statement(s.range(), s.paragraph(), s.text(), known, s.schemes()))
                .orElse(s);
    }

    /// A quote may leave out a word at either end; half a sentence is another thing.
    private static boolean mostly(Range quote, Range sentence) {
        int shared = Math.min(quote.to(), sentence.to()) - Math.max(quote.from(), sentence.from());
        return 3 * shared >= 2 * (sentence.to() - sentence.from());
    }

    private String key(LetterText letter) {
        return questions.key(TASK, Which.STRONG, null, letter.text());
    }
}
