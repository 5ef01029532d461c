package org.rejoinder.assistant.empathy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rejoinder.assistant.CodeAction;
import org.rejoinder.assistant.CodeAction.Firmness;
import org.rejoinder.assistant.Diagnostic;
import org.rejoinder.assistant.Marks;
import org.rejoinder.assistant.Rephraser;
import org.rejoinder.assistant.Severity;
import org.rejoinder.text.Paragraph;
import org.rejoinder.text.Paragraphs;
import org.rejoinder.text.Range;
import org.rejoinder.text.Sentences;
import org.springframework.stereotype.Component;

/// Says a chosen passage otherwise, sentence by sentence; what has no honest other wording stays as it is.
@Component
class PassageRephraser implements Rephraser {

    private static final int MOST_CHARACTERS = 4_000;

    private final EmpathyChecker checker;

    PassageRephraser(EmpathyChecker checker) {
        this.checker = checker;
    }

    @Override
    public Optional<Diagnostic> rephrase(String text, Range range) {
        return Paragraphs.of(text).stream()
                .filter(paragraph -> paragraph.ownVoice() && touches(paragraph.range(), range))
                .findFirst()
                .flatMap(paragraph -> inside(paragraph, range));
    }

    /// A caret touches the sentence it stands in, at its end too.
    private static boolean touches(Range stretch, Range chosen) {
        return chosen.isEmpty()
                ? stretch.from() <= chosen.from() && chosen.from() <= stretch.to()
                : stretch.overlaps(chosen);
    }

    private Optional<Diagnostic> inside(Paragraph paragraph, Range range) {
        List<Range> sentences = Sentences.of(paragraph.text()).stream()
                .filter(sentence -> touches(sentence.shift(paragraph.range().from()), range))
                .toList();
        if (sentences.isEmpty()) {
            return Optional.empty();
        }
        Range scope = new Range(sentences.getFirst().from(), sentences.getLast().to());
        String words = scope.of(paragraph.text());
        List<CodeAction> actions = words.length() > MOST_CHARACTERS ? List.of() : wordings(paragraph.text(), sentences);
        return Optional.of(diagnostic(words, scope.shift(paragraph.range().from()), actions));
    }

    private List<CodeAction> wordings(String paragraph, List<Range> sentences) {
        List<List<CodeAction>> each = sentences.stream()
                .map(sentence -> checker.otherwise(sentence.of(paragraph)))
                .toList();
        List<CodeAction> actions = new ArrayList<>();
        for (Firmness kind : Firmness.values()) {
            if (each.stream().flatMap(List::stream).anyMatch(action -> action.kind() == kind)) {
                actions.add(together(paragraph, sentences, each, kind));
            }
        }
        return actions.stream().filter(action -> !action.edit().isBlank()).toList();
    }

    private static CodeAction together(
            String paragraph, List<Range> sentences, List<List<CodeAction>> each, Firmness kind) {
        StringBuilder text = new StringBuilder();
        String title = "";
        int at = sentences.getFirst().from();
        for (int i = 0; i < sentences.size(); i++) {
            Range sentence = sentences.get(i);
            text.append(paragraph, at, sentence.from());
            Optional<CodeAction> chosen = each.get(i).stream()
                    .filter(action -> action.kind() == kind)
                    .findFirst()
                    .or(() -> each.get(sentences.indexOf(sentence)).stream().findFirst());
            text.append(chosen.map(CodeAction::edit).orElse(sentence.of(paragraph)));
            title = title.isEmpty() ? chosen.map(CodeAction::title).orElse("") : title;
            at = sentence.to();
        }
        return new CodeAction(title, kind, text.toString());
    }

    private static Diagnostic diagnostic(String words, Range scope, List<CodeAction> actions) {
        return new Diagnostic(
                Marks.id("REPHRASE", words),
                scope,
                words,
                scope,
                words,
                Severity.HINT,
                "REPHRASE",
                EmpathyChecker.SOURCE,
                EmpathyChecker.ENGINE,
                "Asked for",
                actions.isEmpty() ? "No other wording that keeps all of it" : "Other ways to say it",
                actions.isEmpty()
                        ? "These words carry something that only you can say otherwise; three questions may help."
                        : "You asked for other words; each of these keeps the names, the figures and what is asked.",
                "",
                actions,
                actions.isEmpty() ? EmpathyChecker.QUESTIONS : List.of());
    }
}
