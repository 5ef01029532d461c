package org.rejoinder.assistant.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.rejoinder.assistant.Checklist;
import org.rejoinder.assistant.Coverage;
import org.rejoinder.assistant.Diagnostic;
import org.rejoinder.assistant.Findings;
import org.rejoinder.assistant.Findings.Analysis;
import org.rejoinder.assistant.LetterText;
import org.rejoinder.assistant.Rebuttal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// What the built-in engine can say to any question about a letter: what is open, what could be heard
/// otherwise, and the next steps.
@Component
class BuiltInAnswer {

    private static final int MOST = 3;

    private final ObjectProvider<Findings> findings;

    BuiltInAnswer(ObjectProvider<Findings> findings) {
        this.findings = findings;
    }

    String to(String letterId, LetterText letter) {
        Findings known = findings.getIfAvailable();
        if (known == null || letter.text().isBlank()) {
            return "There is nothing to say of this letter yet.";
        }
        Analysis analysis = known.of(letterId);
        List<String> parts = new ArrayList<>();
        part(parts, "Not answered yet", open(analysis));
        part(parts, "Words that may be heard otherwise than meant", pointed(analysis));
        part(parts, "Next steps", steps(analysis));
        return parts.isEmpty()
                ? "Nothing stands out in this letter: no open objection, no pointed passage."
                : String.join("\n\n", parts);
    }

    private static void part(List<String> parts, String title, List<String> rows) {
        if (!rows.isEmpty()) {
            parts.add("**" + title + "**\n" + rows.stream().map(r -> "- " + r).collect(Collectors.joining("\n")));
        }
    }

    private static List<String> open(Analysis analysis) {
        return analysis.rebuttals().stream()
                .filter(r -> r.coverage().state() == Coverage.State.OPEN)
                .limit(MOST)
                .map(Rebuttal::text)
                .toList();
    }

    private static List<String> pointed(Analysis analysis) {
        return analysis.diagnostics().stream()
                .filter(d -> !"language".equals(d.source()))
                .sorted((a, b) -> b.severity().compareTo(a.severity()))
                .limit(MOST)
                .map(BuiltInAnswer::words)
                .toList();
    }

    private static String words(Diagnostic d) {
        return "“" + d.quote() + "”: " + d.message();
    }

    private static List<String> steps(Analysis analysis) {
        return analysis.checklist().rows().stream()
                .filter(row -> row.state() == Checklist.State.MISSING)
                .filter(row -> !row.nextStep().isBlank())
                .limit(MOST)
                .map(Checklist.Row::nextStep)
                .toList();
    }
}
