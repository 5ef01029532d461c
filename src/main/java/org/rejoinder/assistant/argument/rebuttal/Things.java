package org.rejoinder.assistant.argument.rebuttal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import org.rejoinder.assistant.Embedder;
import org.rejoinder.assistant.argument.knowledge.Knowledge;
import org.rejoinder.assistant.argument.knowledge.Thing;
import org.rejoinder.assistant.argument.reading.LetterReading;
import org.rejoinder.assistant.argument.reading.Proposal;
import org.rejoinder.assistant.argument.reading.Sentence;
import org.rejoinder.assistant.argument.words.Once;
import org.rejoinder.assistant.argument.words.Recent;
import org.springframework.stereotype.Component;

/// Finds the things a letter speaks of and whether it stands up for each or against it: by what it asks, by the
/// words around the name, by the reasons it gives.
@Component
class Things {

    private static final int MOST = 7;

    private final Supplier<Names<Thing>> known;
    private final Embedder embedder;
    private final Recent<String, List<Mention>> mentions = new Recent<>(4096);

    Things(Knowledge knowledge, Embedder embedder) {
        this.embedder = embedder;
        known = Once.of(() -> names(knowledge.things()));
    }

    private static Names<Thing> names(List<Thing> things) {
        Names<Thing> names = new Names<>();
        things.forEach(each -> names.add(each, each.names()));
        return names;
    }

    private record Mention(Thing thing, double weight, int from, int to) {}

    /// A thing with how much the letter is about it (about 0 to 12) and how it leans: above 0 for it, below
    /// against.
    record Found(Thing thing, double weight, double lean) {}

    List<Found> in(LetterReading reading) {
        Map<Thing, double[]> sums = new HashMap<>();
        for (Mention each : mentions(reading.letter().title())) {
            add(sums, each, 2.5, 0);
        }
        for (int i = 0; i < reading.sentences().size(); i++) {
            Sentence sentence = reading.sentences().get(i);
            double weight = weight(reading, i);
            for (Mention each : mentions(sentence.text())) {
                add(sums, each, weight, weight * Posture.near(sentence, each.from(), each.to()));
            }
        }
        reading.proposals().stream().limit(2).forEach(each -> asked(sums, each));
        return sums.entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<Thing, double[]> each) -> -each.getValue()[0])
                        .thenComparing(each -> each.getKey().id()))
                .limit(MOST)
                .map(each -> new Found(
                        each.getKey(), each.getValue()[0], each.getValue()[1] + byReasons(reading, each.getKey())))
                .toList();
    }

    private static double weight(LetterReading reading, int i) {
        double byPart =
                switch (reading.statements().get(i).part()) {
                    case REQUEST, CLAIM -> 1.2;
                    case CONCESSION, OTHER -> 0.5;
                    default -> 0.9;
                };
        return byPart * (i < 2 ? 1.2 : 1);
    }

    private void asked(Map<Thing, double[]> sums, Proposal proposal) {
        String object = proposal.object() == null ? "" : " " + proposal.object().words();
        for (Mention each : mentions(proposal.act() + object)) {
            double pull = 2.5 * Math.max(0.5, proposal.weight());
            add(sums, each, pull, 1.6 * pull * proposal.favours());
        }
    }

    private static void add(Map<Thing, double[]> sums, Mention each, double weight, double lean) {
        double[] sum = sums.computeIfAbsent(each.thing(), thing -> new double[2]);
        sum[0] += weight * each.weight();
        sum[1] += lean;
    }

    private List<Mention> mentions(String text) {
        return mentions.get(text, this::find);
    }

    /// A name within a longer one found at the same place does not count: "night train" is no "train".
    private List<Mention> find(String text) {
        String lower = text.toLowerCase(Locale.ROOT).replace('’', '\'');
        List<Mention> all = new ArrayList<>();
        for (Names.Entry<Thing> each : known.get().perhapsIn(lower)) {
            Matcher matcher = each.name().pattern().matcher(lower);
            while (matcher.find()) {
                all.add(new Mention(each.thing(), each.name().weight(), matcher.start(), matcher.end()));
            }
        }
        return all.stream()
                .filter(each -> all.stream().noneMatch(other -> holds(other, each)))
                .toList();
    }

    private static boolean holds(Mention other, Mention each) {
        boolean within = other.from() <= each.from() && other.to() >= each.to();
        return within && other.to() - other.from() > each.to() - each.from();
    }

    /// A letter's reasons are nearer to those of its own side.
    private double byReasons(LetterReading reading, Thing thing) {
        List<float[]> said = reading.arguable().stream()
                .map(i -> embedder.embed(reading.sentences().get(i).text()))
                .toList();
        return 4 * (nearest(said, thing.pro()) - nearest(said, thing.con()));
    }

    private double nearest(List<float[]> said, List<String> points) {
        double most = 0;
        for (String point : points) {
            float[] meant = embedder.embed(point);
            for (float[] each : said) {
                most = Math.max(most, Embedder.dot(each, meant));
            }
        }
        return most;
    }
}
