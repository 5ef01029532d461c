package org.rejoinder.assistant.language;

import java.net.URL;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.languagetool.rules.ITSIssueType;
import org.languagetool.rules.Rule;
import org.languagetool.rules.RuleMatch;
import org.rejoinder.assistant.Checker;
import org.rejoinder.assistant.CodeAction;
import org.rejoinder.assistant.CodeAction.Firmness;
import org.rejoinder.assistant.Diagnostic;
import org.rejoinder.assistant.Marks;
import org.rejoinder.assistant.Severity;
import org.rejoinder.text.Paragraph;
import org.rejoinder.text.Range;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Spelling, grammar and style: everything LanguageTool finds in a paragraph, with up to five replacements.
@Component
@Order(2)
public class LanguageChecker implements Checker {

    /// The `source` of these diagnostics.
    public static final String SOURCE = "language";

    private static final int MOST_REPLACEMENTS = 5;

    private static final Pattern ENDS_SENTENCE = Pattern.compile("[.?!:]$");
    private static final Pattern TITLE =
            Pattern.compile("\\b(Mrs?|Ms|Mx|Dr|Prof|Rev|Fr|Sr|St|Cllr|Capt|Sgt|Lt|Gen|Hon)\\.$");

    private final English english;

    public LanguageChecker(English english) {
        this.english = english;
    }

    @Override
    public String source() {
        return SOURCE;
    }

    @Override
    public List<Diagnostic> check(Paragraph paragraph) {
        if (paragraph.kind() == Paragraph.Kind.CODE) {
            return List.of();
        }
        Prose prose = Prose.of(paragraph.text());
        return english.check(prose.plain()).stream()
                .filter(match -> isMeant(match, prose))
                .map(match -> diagnostic(match, prose, paragraph))
                .toList();
    }

    private boolean isMeant(RuleMatch match, Prose prose) {
        if (!prose.isOriginal(match.getFromPos(), match.getToPos())) {
            return false;
        }
        String words = prose.plain().substring(match.getFromPos(), match.getToPos());
        return !spelling(match.getRule()) || !english.britishKnows(words);
    }

    /// Whether a rule looks words up. What LanguageTool kept of a sentence it has seen before comes with a stand-in
    /// for the rule that no longer says so itself, hence the id.
    public static boolean spelling(Rule rule) {
        return rule.isDictionaryBasedSpellingRule() || rule.getId().startsWith("MORFOLOGIK_RULE_");
    }

    private static Diagnostic diagnostic(RuleMatch match, Prose prose, Paragraph paragraph) {
        Range inSource = prose.inSource(match.getFromPos(), match.getToPos());
        Range range = inSource.shift(paragraph.range().from());
        String quote = inSource.of(paragraph.text());
        boolean plain = inSource.length() == match.getToPos() - match.getFromPos();
        Rule rule = match.getRule();
        Severity severity = name(match, prose) ? Severity.HINT : severity(rule);
        return new Diagnostic(
                Marks.id(rule.getId(), quote, match.getSentence().getText()),
                range,
                quote,
                range,
                quote,
                severity,
                rule.getId(),
                SOURCE,
                "LanguageTool",
                rule.getCategory().getName(),
                plainWords(match.getMessage()),
                rule.getDescription(),
                Optional.ofNullable(rule.getUrl()).map(URL::toString).orElse(""),
                plain ? replacements(match) : List.of(),
                List.of());
    }

    /// An unknown word with a capital within a sentence is most likely a name.
    private static boolean name(RuleMatch match, Prose prose) {
        String plain = prose.plain();
        boolean capital = Character.isUpperCase(plain.charAt(match.getFromPos()));
        String before = plain.substring(0, match.getFromPos()).stripTrailing();
        boolean within = !before.isEmpty() && !ENDS_SENTENCE.matcher(before).find();
        return spelling(match.getRule())
                && capital
                && (within || TITLE.matcher(before).find());
    }

    private static List<CodeAction> replacements(RuleMatch match) {
        return match.getSuggestedReplacements().stream()
                .limit(MOST_REPLACEMENTS)
                .map(words -> new CodeAction(words.isEmpty() ? "Leave it out" : words, Firmness.NEUTRAL, words))
                .toList();
    }

    private static String plainWords(String message) {
        return message.replaceAll("</?suggestion>", "“").replaceAll("“([^“]*)“", "“$1”");
    }

    /// How much a rule's findings ask for.
    public static Severity severity(Rule rule) {
        ITSIssueType type = rule.getLocQualityIssueType();
        return switch (type) {
            case Misspelling, Grammar, Addition, Omission, Mistranslation, NonConformance, Untranslated ->
                Severity.WARNING;
            case Style, Register, LocaleViolation, LocaleSpecificContent -> Severity.HINT;
            default -> Severity.INFORMATION;
        };
    }
}
