package org.rejoinder.assistant.argument.rebuttal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rejoinder.assistant.Coverage;
import org.rejoinder.assistant.argument.knowledge.Commonplace;
import org.rejoinder.assistant.argument.reading.LetterReading;
import org.rejoinder.assistant.argument.rebuttal.Candidate.Source;
import org.rejoinder.letter.Audience;

/// How strong a rebuttal is, 1 to 5, and why: how particular it is, whether the letter meets it, whether it
/// rests on what they value.
final class Strength {

    private Strength() {}

    static int of(Candidate each, Coverage covered, @Nullable Audience audience, Commonplace basis) {
        double points = 1.6 + Math.min(1.6, each.worth() * 1.3);
        points += switch (covered.state()) {
            case OPEN -> 0.9;
            case MENTIONED -> 0.7;
            case ANSWERED -> -0.4;
            case CONCEDED -> -0.6;
        };
        points += audience != null && shares(audience, basis) ? 0.5 : 0;
        points -= each.source() == Source.COMMONPLACE ? 0.4 : 0;
        return (int) Math.max(1, Math.min(5, Math.round(points)));
    }

    private static boolean shares(Audience audience, Commonplace basis) {
        return audience.values().stream().anyMatch(value -> basis.values().contains(value.tag()));
    }

    static String why(
            Candidate each, Coverage covered, LetterReading reading, @Nullable Audience audience, Commonplace basis) {
        int paragraph = reading.sentences().get(each.sentence()).paragraph();
        List<String> reasons = new ArrayList<>();
        reasons.add(
                switch (each.source()) {
                    case AUDIENCE -> "They have said as much before";
                    case CLASH -> "It is what people answer to the reason that ¶" + paragraph + " gives";
                    case TOPIC -> "It is among the first things said against this position";
                    case THING -> "It is often raised about what the letter speaks of";
                    case ADDRESSEE -> "It is what those who are asked usually answer to such a request";
                    case MOVE -> "¶" + paragraph + " invites it by the way it argues";
                    case FIELD -> "It is a familiar worry in this field";
                    case SCHEME -> "It tests the step that ¶" + paragraph + " takes";
                    case STEP -> "It is what people ask of any such step";
                    case COMMONPLACE -> "It is a general worry about steps of this kind";
                });
        if (audience != null) {
            audience.values().stream()
                    .filter(value -> basis.values().contains(value.tag()))
                    .findFirst()
                    .ifPresent(value -> reasons.add("it rests on " + value.tag() + ", which they hold dear"));
        }
        reasons.add(
                switch (covered.state()) {
                    case OPEN -> "the letter does not speak of it yet";
                    case MENTIONED ->
                        "the letter touches it in ¶" + covered.paragraphs().getFirst() + " without answering";
                    case ANSWERED -> "¶" + covered.paragraphs().getFirst() + " already answers it";
                    case CONCEDED -> "¶" + covered.paragraphs().getFirst() + " already grants it";
                });
        return String.join("; ", reasons) + ".";
    }
}
