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
        implements Finding {}
