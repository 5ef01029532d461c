package org.rejoinder.assistant.argument.correspondence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.rejoinder.assistant.Correspondent.Reason;
import org.rejoinder.assistant.Correspondent.Understanding;
import org.rejoinder.assistant.Embedder;
import org.rejoinder.assistant.LetterText;
import org.rejoinder.assistant.argument.knowledge.Knowledge;
import org.rejoinder.assistant.argument.reading.LetterReading;
import org.rejoinder.assistant.argument.reading.Reader;
import org.rejoinder.letter.Audience;
import org.rejoinder.letter.Audience.Objection;
import org.springframework.stereotype.Component;

/// The page on why they may see it differently: each reason so that they would sign it, the value behind it,
/// how to meet it.
@Component
public class UnderstandingWriter {

    private static final int MOST = 6;

    private final Reader reader;
    private final Embedder embedder;
    private final Knowledge knowledge;

    UnderstandingWriter(Reader reader, Embedder embedder, Knowledge knowledge) {
        this.reader = reader;
        this.embedder = embedder;
        this.knowledge = knowledge;
    }

    public Understanding write(LetterText letter, Audience audience) {
        LetterReading reading = reader.read(letter);
        List<Objection> near = near(reading, audience);
        List<Reason> reasons = new ArrayList<>();
        Set<String> values = new HashSet<>();
        for (Objection each : near) {
            boolean fresh = values.add(each.value()) || reasons.size() < 3;
            if (fresh && reasons.size() < MOST) {
                reasons.add(reason(reading, audience, each));
            }
        }
        return new Understanding(
                summary(audience), reasons, audience.ownWords(), avoid(letter, audience), Composition.ENGINE);
    }

    /// The objections that this letter calls up come first.
    private List<Objection> near(LetterReading reading, Audience audience) {
        String gist = reading.letter().title() + " " + reading.letter().text();
        if (gist.isBlank()) {
            return audience.objections();
        }
        String lower = gist.toLowerCase(Locale.ROOT);
        return audience.objections().stream()
                .sorted(java.util.Comparator.comparingDouble((Objection each) -> -called(reading, lower, each)))
                .toList();
    }

    private double called(LetterReading reading, String lower, Objection each) {
        long cues = each.cues().stream()
                .filter(cue -> lower.contains(cue.toLowerCase(Locale.ROOT)))
                .count();
        float[] meant = embedder.embed(each.text());
        double near = reading.sentences().stream()
                .mapToDouble(sentence -> Embedder.dot(meant, embedder.embed(sentence.text())))
                .max()
                .orElse(0);
        return near + 0.08 * Math.min(4, cues);
    }

    private Reason reason(LetterReading reading, Audience audience, Objection each) {
        String meaning = audience.values().stream()
                .filter(value -> value.tag().equals(each.value()))
                .map(value -> " " + Phrases.stop(value.meaning()))
                .findFirst()
                .orElse("");
        String title = knowledge
                .commonplace(each.commonplace())
                .map(known -> known.name())
                .orElse(each.value());
        String said = each.text().replace("{ask}", "what is asked").replace("{topic}", "this");
        String text = Phrases.stop(said) + (each.grounds().isBlank() ? "" : " " + Phrases.stop(each.grounds()));
        return new Reason(
                title,
                text,
                each.value() + (meaning.isEmpty() ? "" : ":" + meaning),
                Phrases.stop(each.answeredBy()),
                quote(reading, each));
    }

    private String quote(LetterReading reading, Objection each) {
        float[] meant = embedder.embed(each.text());
        Optional<String> nearest = reading.arguable().stream()
                .map(i -> reading.sentences().get(i).text())
                .filter(text -> Embedder.dot(meant, embedder.embed(text)) > 0.34)
                .max(java.util.Comparator.comparingDouble(text -> Embedder.dot(meant, embedder.embed(text))));
        return nearest.orElse("");
    }

    private static String summary(Audience audience) {
        List<String> parts = new ArrayList<>();
        parts.add(audience.who().strip());
        if (!audience.values().isEmpty()) {
            parts.add("What they hold to: "
                    + Phrases.list(audience.values().stream()
                            .limit(4)
                            .map(each -> each.tag().replace('-', ' '))
                            .toList())
                    + ".");
        }
        if (!audience.fears().isEmpty()) {
            parts.add("What they fear: "
                    + Phrases.stop(Phrases.clause(audience.fears().getFirst())));
        }
        if (!audience.heardBefore().isEmpty()) {
            parts.add("What they have heard too often: "
                    + Phrases.stop(Phrases.clause(audience.heardBefore().getFirst())));
        }
        return String.join(" ", parts);
    }

    /// Those that stand in the letter come first.
    private static List<String> avoid(LetterText letter, Audience audience) {
        String lower = letter.text().toLowerCase(Locale.ROOT);
        return audience.avoidWords().stream()
                .sorted(java.util.Comparator.comparing((String word) -> !lower.contains(word.toLowerCase(Locale.ROOT))))
                .toList();
    }
}
