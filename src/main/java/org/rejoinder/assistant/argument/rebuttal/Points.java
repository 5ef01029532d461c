package org.rejoinder.assistant.argument.rebuttal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.rejoinder.assistant.argument.knowledge.Field.Topic;
import org.rejoinder.assistant.argument.rebuttal.Candidate.Source;

/// What is said on the other side of a question, two short points at a time: who answers a letter seldom makes one
/// alone.
final class Points {

    /// From here on a point says what the letter says itself, so it is no objection to it.
    static final double RESTATES = 0.7;

    private static final double NEAR = 0.35;
    private static final int LONGEST = 190;

    private Points() {}

    /// Where it does not show on which side the letter is, either may be answered. `near` tells how near a text comes
    /// to what the letter mainly says.
    static List<Candidate> of(Topic topic, Stand stand, ToDoubleFunction<String> near) {
        List<Candidate> all = new ArrayList<>();
        if (!stand.isAgainst()) {
            all.addAll(of(topic, topic.con(), false, stand, near));
        }
        if (!stand.isFor()) {
            all.addAll(of(topic, topic.pro(), true, stand, near));
        }
        return all;
    }

    private static List<Candidate> of(
            Topic topic, List<String> points, boolean pro, Stand stand, ToDoubleFunction<String> near) {
        List<Candidate> all = new ArrayList<>();
        int at = 0;
        for (List<String> pair : paired(points)) {
            double best = 0;
            List<String> said = new ArrayList<>();
            for (String each : pair) {
                double nearness = near.applyAsDouble(each);
                best = Math.max(best, nearness < RESTATES ? nearness : 0);
                said.addAll(nearness < RESTATES ? List.of(each) : List.of());
            }
            double rank = stand.later() * at;
            at += pair.size();
            if (!said.isEmpty()) {
                String origin = (pro ? "for:" : "against:") + topic.id();
                all.add(Candidate.of(String.join(" ", said), Source.TOPIC, stand.worth() - rank + NEAR * best, origin));
            }
        }
        return all;
    }

    /// Each with the next that still fits beside it: the same pairs for every letter, so that they are read once.
    private static List<List<String>> paired(List<String> points) {
        List<String> left = new ArrayList<>(points);
        List<List<String>> pairs = new ArrayList<>();
        while (!left.isEmpty()) {
            String first = left.removeFirst();
            Optional<String> second = left.stream()
                    .filter(each -> first.length() + each.length() < LONGEST)
                    .findFirst();
            second.ifPresent(left::remove);
            pairs.add(Stream.concat(Stream.of(first), second.stream()).toList());
        }
        return pairs;
    }
}
