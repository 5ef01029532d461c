package org.rejoinder.assistant.web;

import java.util.List;
import org.languagetool.rules.RuleMatch;
import org.rejoinder.assistant.CodeAction;
import org.rejoinder.assistant.Diagnostic;
import org.rejoinder.text.Range;

/// The answer to a check, field by field as LanguageTool's HTTP API has it; `severity` and `words` are ours.
record CheckResponse(
        Software software,
        Warnings warnings,
        Language language,
        List<Match> matches,
        List<List<Integer>> sentenceRanges) {

    private static final int CONTEXT = 40;

    record Software(
            String name,
            String version,
            String buildDate,
            int apiVersion,
            boolean premium,
            String premiumHint,
            String status) {}

    record Warnings(boolean incompleteResults) {}

    record Language(String name, String code, Detected detectedLanguage) {}

    record Detected(String name, String code, double confidence) {}

    /// `offset` and `length` are what a replacement replaces; `words` where the finding lies inside it.
    record Match(
            String message,
            String shortMessage,
            List<Value> replacements,
            int offset,
            int length,
            Context context,
            String sentence,
            Type type,
            Rule rule,
            Words words,
            boolean ignoreForIncompleteSentence,
            int contextForSureMatch) {}

    record Value(String value) {}

    record Context(String text, int offset, int length) {}

    record Type(String typeName) {}

    record Rule(
            String id,
            String description,
            String issueType,
            List<Value> urls,
            Category category,
            boolean isPremium,
            String severity) {}

    record Category(String id, String name) {}

    record Words(int offset, int length) {}

    static Match of(RuleMatch match, Annotated text, String severity) {
        Range range = text.inWhole(new Range(match.getFromPos(), match.getToPos()));
        org.languagetool.rules.Rule rule = match.getRule();
        List<Value> urls = rule.getUrl() == null
                ? List.of()
                : List.of(new Value(rule.getUrl().toString()));
        return new Match(
                match.getMessage().replaceAll("</?suggestion>", "\""),
                match.getShortMessage() == null ? "" : match.getShortMessage(),
                match.getSuggestedReplacements().stream()
                        .limit(10)
                        .map(Value::new)
                        .toList(),
                range.from(),
                range.length(),
                context(text.whole(), range),
                match.getSentence().getText().strip(),
                new Type(match.getType().toString()),
                new Rule(
                        match.getSpecificRuleId(),
                        rule.getDescription(),
                        rule.getLocQualityIssueType().toString(),
                        urls,
                        new Category(
                                rule.getCategory().getId().toString(),
                                rule.getCategory().getName()),
                        false,
                        severity),
                new Words(range.from(), range.length()),
                false,
                0);
    }

    static Match of(Diagnostic d, Annotated text) {
        Range words = text.inWhole(d.range());
        List<CodeAction> actions = replacing(d, text);
        Range range = actions.isEmpty() ? words : text.inWhole(d.scope());
        return new Match(
                d.message() + ". " + d.why(),
                d.message(),
                actions.stream().map(action -> new Value(action.edit())).toList(),
                range.from(),
                range.length(),
                context(text.whole(), range),
                d.scopeText(),
                new Type("Other"),
                new Rule(
                        d.code(),
                        d.family(),
                        "style",
                        List.of(),
                        new Category(d.family(), d.family()),
                        false,
                        d.severity().name()),
                new Words(words.from(), words.length()),
                false,
                0);
    }

    /// The wordings that can stand in the sentence's place; none where markup lies inside it, which they would
    /// take away.
    private static List<CodeAction> replacing(Diagnostic d, Annotated text) {
        return text.inWhole(d.scope()).of(text.whole()).equals(d.scopeText()) ? d.actions() : List.of();
    }

    private static Context context(String text, Range range) {
        int from = Math.max(0, range.from() - CONTEXT);
        int to = Math.min(text.length(), range.to() + CONTEXT);
        String before = from > 0 ? "..." : "";
        String after = to < text.length() ? "..." : "";
        String shown = before + text.substring(from, to).replace('\n', ' ') + after;
        return new Context(shown, before.length() + range.from() - from, range.length());
    }
}
