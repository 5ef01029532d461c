package org.rejoinder.assistant.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rejoinder.assistant.Diagnostic;
import org.rejoinder.assistant.LetterText;
import org.rejoinder.assistant.SecondReader;
import org.rejoinder.letter.Audience;
import org.rejoinder.text.Paragraph;
import org.springframework.beans.factory.ObjectProvider;

/// Joins what a second reader says to the first findings. Where both speak of the same words the first one
/// stays, so that nothing changes under a reader's eyes; only when it offers no wording does it take over those
/// of the second.
final class Second {

    private final ObjectProvider<SecondReader> reader;

    Second(ObjectProvider<SecondReader> reader) {
        this.reader = reader;
    }

    void attend(String letterId, LetterText letter, @Nullable Audience audience) {
        reader.ifAvailable(second -> second.attend(letterId, letter, audience));
    }

    List<Diagnostic> joined(Paragraph paragraph, List<Diagnostic> first) {
        SecondReader second = reader.getIfAvailable();
        List<Diagnostic> said = second == null ? List.of() : second.known(paragraph);
        return said.isEmpty() ? first : joined(first, said);
    }

    static List<Diagnostic> joined(List<Diagnostic> first, List<Diagnostic> said) {
        List<Diagnostic> both = new ArrayList<>();
        first.forEach(d -> both.add(helped(d, said)));
        said.stream()
                .filter(s -> first.stream().noneMatch(d -> d.range().overlaps(s.range())))
                .forEach(both::add);
        return both;
    }

    private static Diagnostic helped(Diagnostic d, List<Diagnostic> said) {
        Optional<Diagnostic> help = said.stream()
                .filter(s -> d.actions().isEmpty() && !s.actions().isEmpty())
                .filter(s -> d.range().overlaps(s.range()) && d.scope().equals(s.scope()))
                .findFirst();
        return help.map(s -> helped(d, s)).orElse(d);
    }

    private static Diagnostic helped(Diagnostic d, Diagnostic by) {
        return new Diagnostic(
                d.id(),
                d.range(),
                d.quote(),
                d.scope(),
                d.scopeText(),
                d.severity(),
                d.code(),
                d.source(),
                by.engine(),
                d.family(),
                d.message(),
                d.why(),
                d.reference(),
                by.actions(),
                d.questions());
    }
}
