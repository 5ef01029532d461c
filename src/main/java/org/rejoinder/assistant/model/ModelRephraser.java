package org.rejoinder.assistant.model;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.rejoinder.assistant.CodeAction;
import org.rejoinder.assistant.CodeAction.Firmness;
import org.rejoinder.assistant.Diagnostic;
import org.rejoinder.assistant.Marks;
import org.rejoinder.assistant.ModelSettings.Which;
import org.rejoinder.assistant.model.call.Kept;
import org.rejoinder.assistant.model.call.Lines;
import org.rejoinder.assistant.model.task.Material;
import org.rejoinder.assistant.model.task.Records.Wording;
import org.rejoinder.assistant.model.task.Records.Wordings;
import org.rejoinder.assistant.model.task.Tasks;
import org.rejoinder.text.Range;
import org.springframework.stereotype.Component;

/// A model's wordings for a passage, each vetted; the same passage is asked about once.
@Component
class ModelRephraser {

    private static final String TASK = "rephrase";
    private static final int MOST_KEPT = 2_000;
    private static final int AROUND = 600;
    private static final int LONGEST_TITLE = 80;

    private final Tasks tasks;
    private final Errands errands;
    private final Questions questions;
    private final Vetting vetting;
    private final Lines lines;
    private final Kept<List<CodeAction>> kept = new Kept<>(MOST_KEPT);

    ModelRephraser(Tasks tasks, Errands errands, Questions questions, Vetting vetting, Lines lines) {
        this.tasks = tasks;
        this.errands = errands;
        this.questions = questions;
        this.vetting = vetting;
        this.lines = lines;
    }

    /// One to three wordings, or none that may be offered; throws `Trouble` when the model does not deliver.
    List<CodeAction> wordings(String text, Diagnostic passage, String letterId) {
        String key = questions.key(TASK, Which.QUICK, null, passage.scopeText(), around(text, passage.scope()));
        return kept.get(key, () -> ask(text, passage, letterId));
    }

    Diagnostic with(Diagnostic d, List<CodeAction> actions) {
        String engine = lines.model(Which.QUICK).orElse(d.engine());
        return d.worded(Marks.id(d.id(), engine), engine, actions);
    }

    private List<CodeAction> ask(String text, Diagnostic passage, String letterId) {
        Material material =
                new Material().show("AROUND", around(text, passage.scope())).show("PASSAGE", passage.scopeText());
        Wordings said = tasks.rephrase(errands.quiet(TASK, Which.QUICK, letterId, () -> false), material.toString());
        Set<Firmness> taken = EnumSet.noneOf(Firmness.class);
        return said.wordings().stream()
                .filter(wording -> vetting.passes(passage.scopeText(), wording.text()))
                .map(ModelRephraser::action)
                .filter(action -> taken.add(action.kind()))
                .toList();
    }

    private static CodeAction action(Wording wording) {
        Firmness firmness = Rows.word(Firmness.class, wording.firmness(), Firmness.NEUTRAL);
        return new CodeAction(
                title(wording.title(), firmness), firmness, wording.text().strip());
    }

    private static String title(String said, Firmness firmness) {
        String title = said.strip();
        if (title.isEmpty()) {
            return firmness.name().charAt(0) + firmness.name().substring(1).toLowerCase(java.util.Locale.ROOT);
        }
        return title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE - 1) + "…";
    }

    private static String around(String text, Range scope) {
        int from = Math.max(0, scope.from() - AROUND);
        int to = Math.min(text.length(), scope.to() + AROUND);
        return text.substring(from, to);
    }
}
