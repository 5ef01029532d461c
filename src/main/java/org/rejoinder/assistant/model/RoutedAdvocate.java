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
    private static final double SURE = 0.6;
    private static final int MOST_BY_MODEL = 6;

    private final ObjectProvider<Advocate> all;
    private final ModelRebuttals model;
    private final ModelCoverage coverage;
    private final ModelClaims claims;
    private final ObjectProvider<Embedder> embedder;
    private final Fallback fallback;

    RoutedAdvocate(
            ObjectProvider<Advocate> all,
            ModelRebuttals model,
            ModelCoverage coverage,
            ModelClaims claims,
            ObjectProvider<Embedder> embedder,
            Fallback fallback) {
        this.all = all;
        this.model = model;
        this.coverage = coverage;
        this.claims = claims;
        this.embedder = embedder;
        this.fallback = fallback;
    }

    @Override
    public ArgumentReading read(LetterText letter, @Nullable Audience audience) {
        ArgumentReading builtIn = builtIn().read(letter, audience);
        List<Statement> statements = claims.over(letter, builtIn.statements());
        return audience == null
                ? new ArgumentReading(builtIn.roles(), statements, builtIn.rebuttals())
                : new ArgumentReading(builtIn.roles(), statements, rebuttals(letter, audience, builtIn));
    }

    private List<Rebuttal> rebuttals(LetterText letter, Audience audience, ArgumentReading builtIn) {
        List<Objection> said = model.known(letter, audience);
        List<Rebuttal> both = new ArrayList<>(builtIn.rebuttals());
        both.addAll(placed(letter, audience, fresh(said, builtIn.rebuttals())));
        both.replaceAll(rebuttal -> rescored(letter, rebuttal));
        both.sort(Comparator.comparingInt(Rebuttal::strength).reversed());
        return List.copyOf(both);
    }

    /// Whether the built-in engine is not sure how far the letter meets it.
    static boolean unsure(Rebuttal rebuttal) {
        return rebuttal.coverage().confidence() < SURE;
    }

    private Rebuttal rescored(LetterText letter, Rebuttal rebuttal) {
        return unsure(rebuttal)
                ? coverage.known(letter, rebuttal.text()).map(rebuttal::covered).orElse(rebuttal)
                : rebuttal;
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
        List<Coverage> covered =
                cover(paragraphs, said.stream().map(Objection::text).toList());
        List<Rebuttal> placed = new ArrayList<>();
        for (int i = 0; i < said.size(); i++) {
            Objection objection = said.get(i);
            Coverage how = i < covered.size() ? covered.get(i) : Coverage.open();
            Optional<Range> place = Quotation.in(letter.text(), objection.quote());
            place.ifPresent(range -> placed.add(rebuttal(letter, audience, objection, range, how)));
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
