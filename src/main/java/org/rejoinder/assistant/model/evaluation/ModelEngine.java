package org.rejoinder.assistant.model.evaluation;

import java.util.List;
import java.util.Map;
import org.rejoinder.assistant.Coverage;
import org.rejoinder.assistant.Diagnostic;
import org.rejoinder.assistant.LetterText;
import org.rejoinder.assistant.ModelSettings.Which;
import org.rejoinder.assistant.Models;
import org.rejoinder.assistant.model.SecondOpinion;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// The model that is set.
@Component
@Lazy
class ModelEngine implements Engine {

    private final SecondOpinion opinion;
    private final Models models;

    ModelEngine(SecondOpinion opinion, Models models) {
        this.opinion = opinion;
        this.models = models;
    }

    @Override
    public String name() {
        return models.settings().slot(Which.QUICK).model();
    }

    @Override
    public List<Diagnostic> check(String text) {
        return opinion.remarks(text);
    }

    @Override
    public List<Coverage.State> cover(LetterText letter, List<String> objections) {
        Map<String, Coverage> said = opinion.coverage(letter, objections);
        return objections.stream()
                .map(objection -> said.getOrDefault(objection, Coverage.open()).state())
                .toList();
    }
}
