package org.rejoinder.assistant.live;

import java.util.List;
import org.rejoinder.assistant.CodeAction;
import org.rejoinder.assistant.Coverage;
import org.rejoinder.assistant.Diagnostic;
import org.rejoinder.assistant.Finding;
import org.rejoinder.assistant.Rebuttal;
import org.rejoinder.assistant.Severity;
import org.rejoinder.collab.Notice;
import org.rejoinder.text.Range;

/// Findings on their way to the editors: those that are new or were looked at again, and the ids of those that
/// are gone.
record FindingsPublished(long version, boolean all, List<PlacedFinding> put, List<String> drop) implements Notice {

    @Override
    public String topic() {
        return "findings";
    }

    /// A finding where it stood at the notice's version.
    record PlacedFinding(String id, Range range, Range scope, String scopeText, Object body) implements Placed {

        static PlacedFinding of(Finding finding, int number) {
            return switch (finding) {
                case Diagnostic d ->
                    new PlacedFinding(d.id(), d.range(), d.scope(), d.scopeText(), DiagnosticBody.of(d));
                case Rebuttal r ->
                    new PlacedFinding(r.id(), r.range(), r.range(), r.quote(), RebuttalBody.of(r, number));
            };
        }
    }

    record DiagnosticBody(
            String kind,
            String quote,
            String scopeText,
            Severity severity,
            String code,
            String source,
            String engine,
            String family,
            String message,
            String why,
            String reference,
            List<CodeAction> actions,
            List<String> questions) {

        static DiagnosticBody of(Diagnostic d) {
            return new DiagnosticBody(
                    "diagnostic",
                    d.quote(),
                    d.scopeText(),
                    d.severity(),
                    d.code(),
                    d.source(),
                    d.engine(),
                    d.family(),
                    d.message(),
                    d.why(),
                    d.reference(),
                    d.actions(),
                    d.questions());
        }
    }

    record RebuttalBody(
            String kind,
            int number,
            String quote,
            String text,
            String scheme,
            Rebuttal.Attack attack,
            int strength,
            CoverageBody coverage) {

        static RebuttalBody of(Rebuttal r, int number) {
            Coverage coverage = r.coverage();
            return new RebuttalBody(
                    "rebuttal",
                    number,
                    r.quote(),
                    r.text(),
                    r.scheme(),
                    r.attack(),
                    r.strength(),
                    new CoverageBody(coverage.state(), coverage.paragraphs(), coverage.pinnedBy()));
        }
    }

    record CoverageBody(Coverage.State state, List<Integer> paragraphs, String pinnedBy) {}
}
