package org.rejoinder.assistant.model;

import java.util.List;
import java.util.Map;
import org.rejoinder.assistant.Coverage;
import org.rejoinder.assistant.Diagnostic;
import org.rejoinder.assistant.LetterText;
import org.rejoinder.text.Paragraph;
import org.rejoinder.text.Range;
import org.springframework.stereotype.Component;

/// What the model says when it is asked outright; throws `Trouble` when it does not deliver.
@Component
public class SecondOpinion {

    private final ModelRemarks remarks;
    private final ModelCoverage coverage;

    SecondOpinion(ModelRemarks remarks, ModelCoverage coverage) {
        this.remarks = remarks;
        this.coverage = coverage;
    }

    public List<Diagnostic> remarks(String text) {
        Paragraph alone = new Paragraph(1, new Range(0, text.length()), text, Paragraph.Kind.PROSE);
        remarks.ask(alone, "", () -> false);
        return remarks.known(alone);
    }

    public Map<String, Coverage> coverage(LetterText letter, List<String> objections) {
        return coverage.ask("", letter, objections, () -> false);
    }
}
