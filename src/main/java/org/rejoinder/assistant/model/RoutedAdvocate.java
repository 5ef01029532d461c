package org.rejoinder.assistant.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rejoinder.assistant.Advocate;
import org.rejoinder.assistant.Coverage;
import org.rejoinder.assistant.Embedder;
import org.rejoinder.assistant.LetterText;
import org.rejoinder.assistant.Marks;
import org.rejoinder.assistant.ModelSettings.Which;
import org.rejoinder.assistant.Quotation;
import org.rejoinder.assistant.Rebuttal;
import org.rejoinder.assistant.Rebuttal.Attack;
import org.rejoinder.assistant.model.task.Records.Objection;
import org.rejoinder.letter.Audience;
import org.rejoinder.text.Paragraph;
import org.rejoinder.text.Range;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/// The built-in reading at once, with what a model objects beside it as soon as that is known. It never waits.
@Component
@Primary
class RoutedAdvocate implements Advocate {

    private static final double SAME = 0.80;
    private static final int MOST_BY_MODEL = 6;

    private final ObjectProvider<Advocate> all;
    private final ModelRebuttals model;
    private final ObjectProvider<Embedder> embedder;
    private final Fallback fallback;

    RoutedAdvocate(
            ObjectProvider<Advocate> all, ModelRebuttals model, ObjectProvider<Embedder> embedder, Fallback fallback) {
        this.all = all;
        this.model = model;
        this.embedder = embedder;
        this.fallback = fallback;
    }

    @Override
    public ArgumentReading read(LetterText letter, @Nullable Audience audience) {
        ArgumentReading builtIn = builtIn().read(letter, audience);
        List<Objection> said = audience == null ? List.of() : model.known(letter, audience);
        if (audience == null || said.isEmpty()) {
            return builtIn;
        }
        List<Rebuttal> both = new ArrayList<>(builtIn.rebuttals());
        both.addAll(placed(letter, audience, fresh(said, builtIn.rebuttals())));
        both.sort(Comparator.comparingInt(Rebuttal::strength).reversed());
        return new ArgumentReading(builtIn.roles(), builtIn.statements(), List.copyOf(both));
    }

    @Override
    public List<Coverage> cover(List<String> paragraphs, List<String> rebuttals) {
        return builtIn().cover(paragraphs, rebuttals);
    }

    private List<Objection> fresh(List<Objection> said, List<Rebuttal> known) {
        Embedder nearness = embedder.getIfAvailable();
        return said.stream()
                .filter(objection -> nearness == null
                        || known.stream().noneMatch(k -> nearness.nearness(k.text(), objection.text()) > SAME))
                .limit(MOST_BY_MODEL)
                .toList();
    }

    private List<Rebuttal> placed(LetterText letter, Audience audience, List<Objection> said) {
        List<String> paragraphs =
                letter.paragraphs().stream().map(Paragraph::text).toList();
        List<Coverage> coverage =
                cover(paragraphs, said.stream().map(Objection::text).toList());
        List<Rebuttal> placed = new ArrayList<>();
        for (int i = 0; i < said.size(); i++) {
            Objection objection = said.get(i);
            Coverage covered = i < coverage.size() ? coverage.get(i) : Coverage.open();
            Optional<Range> place = Quotation.in(letter.text(), objection.quote());
            place.ifPresent(range -> placed.add(rebuttal(letter, audience, objection, range, covered)));
        }
        return placed;
    }

    private Rebuttal rebuttal(LetterText letter, Audience audience, Objection said, Range range, Coverage coverage) {
        String engine = fallback.model(Which.STRONG);
        return new Rebuttal(
                Marks.id("rebuttal", engine, audience.id(), said.text()),
                range,
                range.of(letter.text()),
                engine,
                audience.id(),
                said.text(),
                said.scheme(),
                "",
                Rows.word(Attack.class, said.attack(), Attack.REBUT),
                Math.clamp(said.strength(), 1, 5),
                said.why(),
                said.answeredBy(),
                List.of(),
                coverage);
    }

    private Advocate builtIn() {
        return all.stream()
                .filter(other -> other != this)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no built-in advocate."));
    }
}
