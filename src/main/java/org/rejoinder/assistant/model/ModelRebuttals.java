package org.rejoinder.assistant.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.rejoinder.assistant.LetterText;
import org.rejoinder.assistant.ModelSettings.Which;
import org.rejoinder.assistant.model.call.Kept;
import org.rejoinder.assistant.model.call.Trouble;
import org.rejoinder.assistant.model.call.Trouble.Kind;
import org.rejoinder.assistant.model.task.Material;
import org.rejoinder.assistant.model.task.Records.Objection;
import org.rejoinder.assistant.model.task.Tasks;
import org.rejoinder.letter.Audience;
import org.springframework.stereotype.Component;

/// What a model objects to letters as their audiences, kept by text and audience. While a letter is being
/// changed, what was objected to its last known text goes on where the attacked sentence still stands.
@Component
class ModelRebuttals {

    private static final String TASK = "rebut";
    private static final int LONGEST = 60_000;
    private static final int SHORTEST = 200;
    private static final int MOST_KEPT = 300;

    private final Tasks tasks;
    private final Errands errands;
    private final Questions questions;
    private final OpenLetters open;
    private final Kept<List<Objection>> kept = new Kept<>(MOST_KEPT);
    private final Map<String, List<Objection>> last = new LinkedHashMap<>(16, 0.75f, true);

    ModelRebuttals(Tasks tasks, Errands errands, Questions questions, OpenLetters open) {
        this.tasks = tasks;
        this.errands = errands;
        this.questions = questions;
        this.open = open;
    }

    String key(LetterText letter, Audience audience) {
        return questions.key(TASK, Which.STRONG, audience, letter.text());
    }

    boolean unknown(LetterText letter, Audience audience) {
        int length = letter.text().strip().length();
        return length >= SHORTEST
                && length <= LONGEST
                && kept.known(key(letter, audience)).isEmpty();
    }

    List<Objection> known(LetterText letter, Audience audience) {
        return kept.known(key(letter, audience)).orElseGet(() -> former(open.idOf(letter), audience));
    }

    void ask(String letterId, LetterText letter, Audience audience, BooleanSupplier calledOff) {
        List<Objection> said = kept.get(key(letter, audience), () -> asked(letterId, letter, audience, calledOff));
        remember(letterId, audience, said);
    }

    private List<Objection> asked(String letterId, LetterText letter, Audience audience, BooleanSupplier calledOff) {
        try {
            Material material = new Material().audience(audience).letter("LETTER", letter);
            return tasks.rebut(errands.quiet(TASK, Which.STRONG, letterId, calledOff), material.toString())
                    .objections();
        } catch (Trouble trouble) {
            if (trouble.kind() == Kind.WRONG || trouble.kind() == Kind.DECLINED || trouble.kind() == Kind.TOO_LONG) {
                return List.of();
            }
            throw trouble;
        }
    }

    private synchronized List<Objection> former(String letterId, Audience audience) {
        return letterId.isEmpty() ? List.of() : last.getOrDefault(letterId + " " + audience.id(), List.of());
    }

    private synchronized void remember(String letterId, Audience audience, List<Objection> said) {
        last.put(letterId + " " + audience.id(), said);
        if (last.size() > MOST_KEPT) {
            last.remove(last.keySet().iterator().next());
        }
    }
}
