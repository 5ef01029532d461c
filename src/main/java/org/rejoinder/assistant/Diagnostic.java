package org.rejoinder.assistant;

import java.util.List;
import org.rejoinder.text.Range;

/// A finding about how words are likely to be heard, or about language.
///
/// `code` is the rule's id (R03, a LanguageTool rule), `source` who speaks (`empathy`, `language`), `family`
/// the group to filter by, `message` what the words do to a reader in a few words, `why` the reason in one calm
/// sentence, `reference` where that is known from. `scope` is the sentence (or words) that each action's text
/// replaces; it contains `range`.
public record Diagnostic(
        String id,
        Range range,
        String quote,
        Range scope,
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
        List<String> questions)
        implements Finding {

    /// The same finding at another place, under the id it has there.
    public Diagnostic at(String otherId, Range otherRange, Range otherScope) {
        return new Diagnostic(
                otherId,
                otherRange,
                quote,
                otherScope,
                scopeText,
                severity,
                code,
                source,
                engine,
                family,
                message,
                why,
                reference,
                actions,
                questions);
    }

    /// The same finding in a text that begins so many units earlier.
    public Diagnostic shifted(int by) {
        return by == 0 ? this : at(id, range.shift(by), scope.shift(by));
    }

    /// The same finding with other wordings, by another engine.
    public Diagnostic worded(String otherId, String otherEngine, List<CodeAction> others) {
        return new Diagnostic(
                otherId,
                range,
                quote,
                scope,
                scopeText,
                severity,
                code,
                source,
                otherEngine,
                family,
                message,
                why,
                reference,
                others,
                questions);
    }
}
