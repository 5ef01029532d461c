package org.rejoinder.assistant.model;

import java.util.stream.Collectors;
import org.rejoinder.assistant.Findings;
import org.rejoinder.assistant.Findings.Analysis;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// What the assistant found in a letter, in a few lines.
@Component
class FindingsText {

    private static final int MOST = 15;

    private final ObjectProvider<Findings> findings;

    FindingsText(ObjectProvider<Findings> findings) {
        this.findings = findings;
    }

    String of(String letterId) {
        Findings known = findings.getIfAvailable();
        return known == null ? "" : text(known.of(letterId));
    }

    private static String text(Analysis analysis) {
        String words = analysis.diagnostics().stream()
                .limit(MOST)
                .map(d -> "- “" + d.quote() + "”: " + d.message())
                .collect(Collectors.joining("\n"));
        String objections = analysis.rebuttals().stream()
                .limit(MOST)
                .map(r -> "- " + r.text() + " (" + r.coverage().state() + ")")
                .collect(Collectors.joining("\n"));
        return "How words are likely to be heard:\n" + words + "\n\nWhat the audience would answer:\n" + objections;
    }
}
