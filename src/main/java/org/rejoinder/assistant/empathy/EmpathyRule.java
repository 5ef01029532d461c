package org.rejoinder.assistant.empathy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.languagetool.AnalyzedSentence;
import org.languagetool.rules.patterns.AbstractPatternRule;
import org.rejoinder.assistant.Severity;
import org.rejoinder.text.Range;

/// One rule of a family: a pattern over words (LanguageTool's tokens) or over the sentence's characters, with
/// its wordings and examples.
///
/// `negated` says that the rule also holds behind a negation.
record EmpathyRule(
        Family family,
        String name,
        Severity severity,
        String message,
        boolean negated,
        @Nullable AbstractPatternRule tokens,
        @Nullable Pattern characters,
        List<Wording> wordings,
        List<String> wrong,
        List<String> right) {

    /// Where the rule holds in a sentence; `groups` are the named parts of the pattern, as they stand.
    record Match(EmpathyRule rule, Range range, Map<String, String> groups) {

        Match asHint() {
            return new Match(rule.asHint(), range, groups);
        }
    }

    private EmpathyRule asHint() {
        return new EmpathyRule(
                family, name, Severity.HINT, message, negated, tokens, characters, wordings, wrong, right);
    }

    String id() {
        return family.code() + "." + name;
    }

    /// `text` is the sentence as the writer has it; what LanguageTool keeps has other apostrophes.
    List<Match> matches(AnalyzedSentence sentence, String text) {
        return characters == null ? byTokens(sentence) : byCharacters(text);
    }

    private List<Match> byTokens(AnalyzedSentence sentence) {
        if (tokens == null) {
            return List.of();
        }
        try {
            return Arrays.stream(tokens.match(sentence))
                    .map(found -> new Match(this, new Range(found.getFromPos(), found.getToPos()), Map.of()))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private List<Match> byCharacters(String sentence) {
        List<Match> found = new ArrayList<>();
        if (characters != null) {
            Matcher matcher = characters.matcher(sentence);
            while (matcher.find() && matcher.end() > matcher.start()) {
                found.add(new Match(this, new Range(matcher.start(), matcher.end()), groups(matcher)));
            }
        }
        return found;
    }

    private static Map<String, String> groups(Matcher matcher) {
        Map<String, String> groups = new java.util.HashMap<>();
        matcher.namedGroups().keySet().forEach(name -> {
            String text = matcher.group(name);
            groups.put(name, text == null ? "" : text.strip());
        });
        return Map.copyOf(groups);
    }
}
