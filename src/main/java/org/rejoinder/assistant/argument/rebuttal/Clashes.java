package org.rejoinder.assistant.argument.rebuttal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.rejoinder.assistant.Advocate.Part;
import org.rejoinder.assistant.Embedder;
import org.rejoinder.assistant.argument.knowledge.Field.Topic;
import org.rejoinder.assistant.argument.knowledge.Reason;
import org.rejoinder.assistant.argument.reading.LetterReading;
import org.rejoinder.assistant.argument.rebuttal.Candidate.Source;
import org.rejoinder.assistant.argument.rebuttal.Subjects.Likely;
import org.rejoinder.assistant.argument.words.Recent;
import org.springframework.stereotype.Component;

/// Where a letter gives a reason that is known, what people answer to that very reason.
@Component
class Clashes {

    private static final int SHORTEST = 24;
    private static final int TRIED = 32;
    private static final int ASKED = 3;
    private static final int ANSWERED = 5;
    private static final int LONGEST = 260;

    /// From here on a sentence has something in common with a known reason.
    private static final double AKIN = 0.42;

    /// From here on it gives that reason.
    private static final double GIVES = 0.47;

    /// What a letter says as a whole is near to more reasons than what a sentence says.
    private static final double WHOLE = 0.05;

    private static final int EACH = 4;
    private static final double HEARD = 0.5;
    private static final double SURE = 0.55;
    private static final double BESIDE = 0.08;
    private static final double LIKELY = 0.4;
    private static final double PERHAPS = 0.3;
    private static final double LOUD = 0.6;
    private static final double HARDLY = 0.15;

    /// From here on a sentence could be taken for the known reason.
    private static final double UNMISTAKABLE = 0.74;
    private static final double CLOSE = 0.5;

    /// An answer is worth more than another point on its question, the more so the surer its reason is given.
    private static final double DIRECT = 0.18;

    private static final double MATCHED = 0.9;
    private static final double LATER = 0.02;
    private static final double LEAST = 0.2;
    private static final double SURELY = 0.75;

    /// A known reason that a sentence of the letter gives; `match` is how surely, `main` how far the sentence is one of
    /// the main ones, 0.4 to 1.
    private record Given(Reason reason, int sentence, double nearness, double main) {

        double match() {
            return nearness * (0.7 + 0.3 * main);
        }

        double weight() {
            return Math.max(0, nearness - AKIN) * main;
        }
    }

    /// A question, how likely the letter speaks of it, how far it gives the reasons of either side, and how near the
    /// nearest of them is.
    private record Asked(Topic topic, double likely, boolean named, double pro, double con, double nearest) {

        double heard() {
            return Math.max(pro, con);
        }

        double sure() {
            return likely + HEARD * heard();
        }

        boolean isMeant() {
            boolean meant = likely > LIKELY || likely > PERHAPS && heard() > LOUD;
            return named && meant && sure() > SURE || nearest > UNMISTAKABLE;
        }
    }

    /// A sentence in a letter about something.
    private record Heard(String text, String about) {}

    private record Said(Reason reason, double nearness) {}

    private final Recent<Heard, List<Said>> heard = new Recent<>(4096);
    private final NearReasons near;
    private final Subjects subjects;
    private final Sides sides;
    private final Embedder embedder;

    Clashes(NearReasons near, Subjects subjects, Sides sides, Embedder embedder) {
        this.near = near;
        this.subjects = subjects;
        this.sides = sides;
        this.embedder = embedder;
    }

    /// What is answered to the letter's reasons; `stands` are on the questions it was found to speak of.
    List<Candidate> in(LetterReading reading, Thrust thrust, Map<String, Stand> stands) {
        List<Likely> likely = subjects.likely(reading, HARDLY, TRIED);
        List<Given> given = given(reading, thrust, likely);
        List<Candidate> all = new ArrayList<>();
        for (Asked asked : asked(likely, given)) {
            String topic = asked.topic().id();
            Stand stand = stands.containsKey(topic) ? stands.get(topic) : stand(reading, asked);
            if (!stand.isAgainst()) {
                answers(topic, true, given, stand, all);
            }
            if (!stand.isFor()) {
                answers(topic, false, given, stand, all);
            }
        }
        return all;
    }

    private Stand stand(LetterReading reading, Asked asked) {
        return new Stand(
                LEAST + SURELY * Math.min(1, asked.sure()),
                sides.lean(reading, asked.topic()),
                subjects.isFar(reading, asked.topic()));
    }

    private static void answers(String topic, boolean pro, List<Given> given, Stand stand, List<Candidate> all) {
        Set<Reason> answered = new HashSet<>();
        for (Given each : given) {
            Reason reason = each.reason();
            boolean here = reason.topic().equals(topic) && reason.pro() == pro && each.match() > GIVES;
            if (here && answered.size() < ANSWERED && answered.add(reason)) {
                double rank = (stand.far() ? stand.later() : LATER) * answered.size();
                all.add(Candidate.of(
                                text(reason.answers()),
                                Source.CLASH,
                                stand.worth() + DIRECT + MATCHED * (each.match() - CLOSE) - rank,
                                "reasons:" + topic)
                        .against(each.sentence()));
            }
        }
    }

    /// All answers to one reason, one after the other, when that is not too long.
    private static String text(List<String> answers) {
        String all = String.join(" ", answers);
        return all.length() <= LONGEST ? all : answers.getFirst();
    }

    /// What the letter's sentences say that is known, and what it says as a whole, the surest first. A concession is
    /// no reason of the letter's own.
    private List<Given> given(LetterReading reading, Thrust thrust, List<Likely> likely) {
        List<Topic> topics = likely.stream()
                .map(Likely::topic)
                .sorted(Comparator.comparing(Topic::id))
                .toList();
        List<Given> all = new ArrayList<>();
        String gist = Subjects.gist(reading);
        for (int i = 0; i < reading.sentences().size(); i++) {
            String text = reading.sentences().get(i).text();
            if (text.length() > SHORTEST && reading.statements().get(i).part() != Part.CONCESSION) {
                given(said(text, gist, topics), i, thrust.main(embedder.embed(text)), 0, all);
            }
        }
        int first = reading.arguable().isEmpty() ? 0 : reading.arguable().getFirst();
        given(said(gist, gist, topics), first, 1, WHOLE, all);
        all.sort(Comparator.comparingDouble(Given::match).reversed());
        return all;
    }

    private static void given(List<Said> said, int sentence, double main, double less, List<Given> all) {
        for (Said each : said) {
            double nearness = each.nearness() - less;
            if (nearness > AKIN) {
                all.add(new Given(each.reason(), sentence, nearness, main));
            }
        }
    }

    /// What of all that is known on these questions a sentence may say. It is kept, so a changed letter costs its
    /// changed sentences.
    private List<Said> said(String text, String gist, List<Topic> topics) {
        String about = gist + topics.stream().map(Topic::id).toList();
        return heard.get(new Heard(text, about), key -> {
            float[] said = near.said(text, gist);
            return topics.stream()
                    .flatMap(each -> near.on(each).stream())
                    .map(each -> new Said(each.reason(), each.nearness(said)))
                    .filter(each -> each.nearness() > AKIN)
                    .toList();
        });
    }

    /// The questions the letter speaks of, surest first.
    private static List<Asked> asked(List<Likely> likely, List<Given> given) {
        Map<String, Double> pro = heard(given, true);
        Map<String, Double> con = heard(given, false);
        Map<String, Double> nearest =
                given.stream().collect(Collectors.toMap(each -> each.reason().topic(), Given::nearness, Math::max));
        List<Asked> asked = likely.stream()
                .map(each -> new Asked(
                        each.topic(),
                        each.likely(),
                        each.named(),
                        pro.getOrDefault(each.topic().id(), 0.0),
                        con.getOrDefault(each.topic().id(), 0.0),
                        nearest.getOrDefault(each.topic().id(), 0.0)))
                .filter(Asked::isMeant)
                .sorted(Comparator.comparingDouble(Asked::sure).reversed())
                .toList();
        return asked.stream()
                .filter(each -> each.sure() > asked.getFirst().sure() - BESIDE)
                .limit(ASKED)
                .toList();
    }

    /// For each question, how far sentences of the letter give the reasons of one side: the four nearest of them.
    private static Map<String, Double> heard(List<Given> given, boolean pro) {
        Map<String, Map<Integer, Double>> best = new HashMap<>();
        given.stream().filter(each -> each.reason().pro() == pro).forEach(each -> best.computeIfAbsent(
                        each.reason().topic(), topic -> new HashMap<>())
                .merge(each.sentence(), each.weight(), Math::max));
        Map<String, Double> heard = new HashMap<>();
        best.forEach((topic, weights) -> heard.put(
                topic,
                weights.values().stream()
                        .sorted(Comparator.reverseOrder())
                        .limit(EACH)
                        .mapToDouble(Double::doubleValue)
                        .sum()));
        return heard;
    }
}
