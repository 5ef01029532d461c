package org.rejoinder.assistant.argument;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rejoinder.assistant.Advocate;
import org.rejoinder.assistant.Coverage;
import org.rejoinder.assistant.LetterText;
import org.rejoinder.assistant.Rebuttal;
import org.rejoinder.assistant.argument.coverage.CoverageReader;
import org.rejoinder.assistant.argument.reading.LetterReading;
import org.rejoinder.assistant.argument.reading.Reader;
import org.rejoinder.assistant.argument.rebuttal.Anticipation;
import org.rejoinder.letter.Audience;
import org.springframework.stereotype.Component;

/// The advocate that needs no network and no key.
@Component
public class BuiltInAdvocate implements Advocate {

    private final Reader reader;
    private final Anticipation anticipation;
    private final CoverageReader coverage;

    BuiltInAdvocate(Reader reader, Anticipation anticipation, CoverageReader coverage) {
        this.reader = reader;
        this.anticipation = anticipation;
        this.coverage = coverage;
    }

    @Override
    public ArgumentReading read(LetterText letter, @Nullable Audience audience) {
        LetterReading reading = reader.read(letter);
        List<Rebuttal> rebuttals = anticipation.of(reading, audience);
        return new ArgumentReading(reading.roles(), reading.statements(), rebuttals);
    }

    @Override
    public List<Coverage> cover(List<String> paragraphs, List<String> rebuttals) {
        return coverage.cover(paragraphs, List.of(), rebuttals);
    }
}
