package org.rejoinder.assistant.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.rejoinder.assistant.CodeAction;
import org.rejoinder.assistant.CodeAction.Firmness;
import org.rejoinder.assistant.Diagnostic;
import org.rejoinder.assistant.Marks;
import org.rejoinder.assistant.ModelSettings.Which;
import org.rejoinder.assistant.Quotation;
import org.rejoinder.assistant.Severity;
import org.rejoinder.assistant.model.call.Kept;
import org.rejoinder.assistant.model.call.Trouble;
import org.rejoinder.assistant.model.call.Trouble.Kind;
import org.rejoinder.assistant.model.task.Material;
import org.rejoinder.assistant.model.task.Records.Remark;
import org.rejoinder.assistant.model.task.Tasks;
import org.rejoinder.text.Paragraph;
import org.rejoinder.text.Range;
import org.rejoinder.text.Sentences;
import org.springframework.stereotype.Component;

/// What a model remarks on paragraphs, kept by their text: each with a quote that is there and wordings that
/// were vetted.
@Component
class ModelRemarks {

    private static final String TASK = "remark";
    private static final int SHORTEST = 40;
    private static final int LONGEST = 6_000;
    private static final int MOST_KEPT = 3_000;
    private static final int MOST_REMARKS = 6;

    private final Tasks tasks;
    private final Errands errands;
    private final Questions questions;
    private final Vetting vetting;
    private final Fallback fallback;
    private final Kept<List<Diagnostic>> kept = new Kept<>(MOST_KEPT);

    ModelRemarks(Tasks tasks, Errands errands, Questions questions, Vetting vetting, Fallback fallback) {
        this.tasks = tasks;
        this.errands = errands;
        this.questions = questions;
        this.vetting = vetting;
        this.fallback = fallback;
    }

    static boolean worthReading(Paragraph paragraph) {
        int length = paragraph.text().strip().length();
        return paragraph.ownVoice()
                && paragraph.kind() != Paragraph.Kind.HEADING
                && length >= SHORTEST
                && length <= LONGEST;
    }

    String key(Paragraph paragraph) {
        return questions.key(TASK, Which.QUICK, null, paragraph.text());
    }

    boolean unknown(Paragraph paragraph) {
        return kept.known(key(paragraph)).isEmpty();
    }

    /// With ranges of the letter; only what still stands in the paragraph word for word.
    List<Diagnostic> known(Paragraph paragraph) {
        return kept.known(key(paragraph)).orElse(List.of()).stream()
                .filter(d -> d.scope().to() <= paragraph.text().length()
                        && d.scope().of(paragraph.text()).equals(d.scopeText())
                        && d.range().of(paragraph.text()).equals(d.quote()))
                .map(d -> d.shifted(paragraph.range().from()))
                .toList();
    }

    void ask(Paragraph paragraph, String letterId, BooleanSupplier calledOff) {
        kept.get(key(paragraph), () -> asked(paragraph.text(), letterId, calledOff));
    }

    private List<Diagnostic> asked(String text, String letterId, BooleanSupplier calledOff) {
        try {
            Material material = new Material().show("PARAGRAPH", text);
            List<Remark> said = tasks.remark(errands.quiet(TASK, Which.QUICK, letterId, calledOff), material.toString())
                    .remarks();
            return said.stream()
                    .limit(MOST_REMARKS)
                    .flatMap(remark -> diagnostic(text, remark).stream())
                    .toList();
        } catch (Trouble trouble) {
            if (trouble.kind() == Kind.WRONG || trouble.kind() == Kind.DECLINED || trouble.kind() == Kind.TOO_LONG) {
                return List.of();
            }
            throw trouble;
        }
    }

    private Optional<Diagnostic> diagnostic(String text, Remark remark) {
        return Quotation.in(text, remark.quote())
                .filter(range -> !remark.message().isBlank())
                .map(range -> diagnostic(text, range, sentence(text, range), remark));
    }

    private Diagnostic diagnostic(String text, Range range, Range scope, Remark remark) {
        String model = fallback.model(Which.QUICK);
        String family = remark.family().strip().toLowerCase(Locale.ROOT);
        return new Diagnostic(
                Marks.id(model, range.of(text), scope.of(text), family),
                range,
                range.of(text),
                scope,
                scope.of(text),
                severity(remark.severity()),
                "model-" + family.replaceAll("[^a-z0-9]+", "-"),
                model,
                model,
                family,
                remark.message(),
                remark.why(),
                "",
                actions(scope.of(text), remark),
                List.of());
    }

    private List<CodeAction> actions(String sentence, Remark remark) {
        List<CodeAction> actions = new ArrayList<>();
        offer(actions, sentence, remark.warm(), Firmness.WARM, "A warm wording");
        offer(actions, sentence, remark.neutral(), Firmness.NEUTRAL, "A neutral wording");
        offer(actions, sentence, remark.firm(), Firmness.FIRM, "A firm wording");
        return List.copyOf(actions);
    }

    private void offer(List<CodeAction> actions, String sentence, String wording, Firmness kind, String title) {
        if (!wording.isBlank() && vetting.passes(sentence, wording)) {
            actions.add(new CodeAction(title, kind, wording.strip()));
        }
    }

    private static Severity severity(String said) {
        return switch (said.strip().toUpperCase(Locale.ROOT)) {
            case "REWORK" -> Severity.ERROR;
            case "SOFTEN" -> Severity.WARNING;
            default -> Severity.INFORMATION;
        };
    }

    /// The sentences that the range touches.
    private static Range sentence(String text, Range range) {
        List<Range> touched =
                Sentences.of(text).stream().filter(s -> s.overlaps(range)).toList();
        if (touched.isEmpty()) {
            return range;
        }
        int from = Math.min(range.from(), touched.getFirst().from());
        int to = Math.max(range.to(), touched.getLast().to());
        return new Range(from, to);
    }
}
