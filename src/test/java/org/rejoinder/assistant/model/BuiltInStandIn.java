package org.rejoinder.assistant.model;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rejoinder.assistant.Advocate;
import org.rejoinder.assistant.CodeAction;
import org.rejoinder.assistant.CodeAction.Firmness;
import org.rejoinder.assistant.Correspondent;
import org.rejoinder.assistant.Coverage;
import org.rejoinder.assistant.Diagnostic;
import org.rejoinder.assistant.LetterText;
import org.rejoinder.assistant.Rebuttal;
import org.rejoinder.assistant.Rephraser;
import org.rejoinder.assistant.Scrutiny;
import org.rejoinder.assistant.Severity;
import org.rejoinder.letter.Audience;
import org.rejoinder.text.Range;

/// The built-in engine as the routers see it: always there, at once, and its name on all that it makes.
class BuiltInStandIn implements Correspondent, Advocate, Rephraser, Scrutiny {

    static final String NAME = "built-in";

    @Override
    public Draft reply(LetterText letter, Audience audience, Tone tone, Progress progress) {
        return draft("The built-in reply.", progress);
    }

    @Override
    public List<Point> points(LetterText letter, LetterText reply, Audience audience) {
        return List.of(new Point(1, 1, 1, "q", "built-in", Treatment.EVIDENCE, "t", "r"));
    }

    @Override
    public Draft rejoinder(
            LetterText letter, LetterText reply, Audience audience, List<Point> points, Progress progress) {
        return draft("The built-in rejoinder.", progress);
    }

    @Override
    public Answer answer(LetterText letter, Rebuttal rebuttal, Audience audience) {
        return new Answer("The built-in answer.", 1, "", NAME);
    }

    @Override
    public Understanding understand(LetterText letter, Audience audience) {
        return new Understanding("The built-in view.", List.of(), List.of(), List.of(), NAME);
    }

    @Override
    public Approach approach(String question, Audience audience) {
        return new Approach(List.of(), List.of(), NAME);
    }

    @Override
    public Draft start(Position position, Audience audience, Progress progress) {
        return draft("The built-in start.", progress);
    }

    private static Draft draft(String text, Progress progress) {
        progress.text().accept(text);
        return new Draft("Title", text, NAME, List.of(), false);
    }

    @Override
    public ArgumentReading read(LetterText letter, @Nullable Audience audience) {
        return new ArgumentReading(List.of(), List.of(), List.of());
    }

    @Override
    public List<Coverage> cover(List<String> paragraphs, List<String> rebuttals) {
        return rebuttals.stream().map(r -> Coverage.open()).toList();
    }

    @Override
    public Optional<Diagnostic> rephrase(String text, Range range) {
        String words = range.of(text);
        return Optional.of(new Diagnostic(
                "d1",
                range,
                words,
                range,
                words,
                Severity.HINT,
                "REPHRASE",
                "empathy",
                NAME,
                "rephrase",
                "Another wording",
                "",
                "",
                List.of(new CodeAction("Built-in", Firmness.NEUTRAL, "A built-in wording.")),
                List.of()));
    }

    /// Numbers have to stay.
    @Override
    public List<String> objections(String original, String rewrite) {
        return original.chars()
                .filter(Character::isDigit)
                .filter(digit -> rewrite.indexOf(digit) < 0)
                .mapToObj(digit -> "the number " + (char) digit)
                .toList();
    }
}
