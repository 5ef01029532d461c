package org.rejoinder.assistant.argument.rebuttal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import org.rejoinder.assistant.Advocate.Part;
import org.rejoinder.assistant.Embedder;
import org.rejoinder.assistant.argument.knowledge.Field;
import org.rejoinder.assistant.argument.knowledge.Field.Topic;
import org.rejoinder.assistant.argument.knowledge.Knowledge;
import org.rejoinder.assistant.argument.reading.LetterReading;
import org.rejoinder.assistant.argument.reading.Proposal;
import org.rejoinder.assistant.argument.words.NounPhrase;
import org.rejoinder.assistant.argument.words.Once;
import org.rejoinder.assistant.argument.words.Recent;
import org.rejoinder.assistant.argument.words.Stems;
import org.rejoinder.text.Paragraph;
import org.springframework.stereotype.Component;

/// Finds the well-known questions and the fields that a letter speaks of: by their names in it, and by nearness
/// of meaning.
@Component
class Subjects {

    private static final String FIELD = "field:";
    private static final int CONSIDERED = 6;
    private static final double PERHAPS = 0.3;

    /// From here on a letter is taken to speak of the topic; below, the topic is only a neighbour whose points
    /// may fit.
    static final double SURE = 0.4;

    private static final int SHORT = 6;
    private static final double BESIDE = 0.12;
    private static final double KIN = 0.35;
    private static final double APART = 0.4;
    private static final double FARNESS = 1.2;

    /// A title names its question more surely than the text does.
    private static final double TITLE = 2.5;

    /// One cue of a field, however often it is there, does not show that a letter moves in it.
    private static final double ONE_CUE = 1;

    private static final double ASKED = 0.6;
    private static final double PLAIN = 0.4;

    /// A name says little of what is asked, so an act that is far from a question tells less than one that is near.
    private static final double UNASKED = 0.25;

    private static final double CLOSE = 0.5;
    private static final double CLOSENESS = 0.8;
    private static final double KINDRED = 0.47;
    private static final double SURELY = 0.6;
    private static final double FEW = 0.25;

    /// The words of motions that tell nothing of their subject.
    private static final Set<String> EVERY = Stems.set("should be no not more less have has than");

    private final Embedder embedder;
    private final Supplier<List<Known>> known;
    private final Supplier<List<Field>> fields;
    private final Supplier<Names<String>> names;
    private final Recent<String, Map<String, Double>> counted = new Recent<>(2048);

    Subjects(Knowledge knowledge, Embedder embedder) {
        this.embedder = embedder;
        known = Once.of(() -> knowledge.fields().stream()
                .flatMap(field -> field.topics().stream().map(topic -> new Known(field, topic)))
                .toList());
        fields = Once.of(knowledge::fields);
        names = Once.of(() -> names(knowledge.fields()));
    }

    private static Names<String> names(List<Field> fields) {
        Names<String> names = new Names<>();
        fields.forEach(field -> {
            names.add(cue(field), field.cues());
            field.topics().forEach(topic -> names.add(topic.id(), topic.names()));
        });
        return names;
    }

    private static String cue(Field field) {
        return FIELD + field.id();
    }

    private static boolean isField(String id) {
        return id.startsWith(FIELD);
    }

    private record Known(Field field, Topic topic) {}

    /// A topic with how surely the letter speaks of it, 0 to 1.
    record Found(Field field, Topic topic, double sure) {}

    /// The topics a letter speaks of, surest first; at most three, none when none is near.
    List<Found> topics(LetterReading reading) {
        String gist = gist(reading);
        if (gist.isBlank()) {
            return List.of();
        }
        float[] meant = embedder.embed(gist);
        List<Found> near = new ArrayList<>();
        Map<String, Double> counts = counts(reading);
        for (Known each : known.get()) {
            double named = counts.getOrDefault(each.topic().id(), 0.0);
            double nearness = Embedder.dot(meant, embedder.embed(each.topic().motion()));
            if (named > 0 && nearness > 0.2 || nearness > 0.45) {
                near.add(new Found(each.field(), each.topic(), likely(nearness, named)));
            }
        }
        near.sort(Comparator.comparingDouble((Found each) -> -each.sure()));
        List<Found> found = near.stream()
                .limit(CONSIDERED)
                .map(each -> new Found(
                        each.field(),
                        each.topic(),
                        each.sure()
                                + 0.6 * (echo(reading, each.topic()) - 0.4)
                                + asked(reading, each.topic())
                                + close(meant, each.topic())
                                - beside(reading, each.topic())
                                - far(meant, each.topic())))
                .filter(each -> each.sure() > PERHAPS)
                .sorted(Comparator.comparingDouble((Found each) -> -each.sure()))
                .toList();
        double best = found.isEmpty() ? 0 : found.getFirst().sure();
        return found.stream()
                .filter(each -> each.sure() > best - (best > SURE ? 0.13 : 0.03))
                .limit(3)
                .toList();
    }

    /// A question and how likely it is, 0 to 1, that a letter speaks of it, by its names there and by what that is
    /// about; `named` tells whether it has one there.
    record Likely(Topic topic, double likely, boolean named) {}

    /// The questions a letter may speak of, those with at least `least`, likeliest first, at most `most`.
    List<Likely> likely(LetterReading reading, double least, int most) {
        String gist = gist(reading);
        if (gist.isBlank()) {
            return List.of();
        }
        float[] meant = embedder.embed(gist);
        Map<String, Double> counts = counts(reading);
        return known.get().stream()
                .map(Known::topic)
                .map(topic -> likely(topic, meant, counts.getOrDefault(topic.id(), 0.0)))
                .filter(each -> each.likely() >= least)
                .sorted(Comparator.comparingDouble(Likely::likely).reversed())
                .limit(most)
                .toList();
    }

    private Likely likely(Topic topic, float[] meant, double named) {
        return new Likely(topic, likely(Embedder.dot(meant, embedder.embed(topic.motion())), named), named > 0);
    }

    private static double likely(double nearness, double named) {
        return 0.55 * nearness + 0.42 * (1 - Math.exp(-named / 2.5));
    }

    /// A question to a short text that has neither name nor meaning in common with what that is about stands beside it.
    private double beside(LetterReading reading, Topic topic) {
        if (reading.sentences().size() > SHORT) {
            return 0;
        }
        Set<String> known = Stems.set(String.join(" ", topic.names()) + " " + topic.motion());
        return Matter.of(reading)
                .map(Matter::thing)
                .filter(thing -> Stems.of(thing.words()).stream().noneMatch(known::contains))
                .filter(thing -> Embedder.dot(embedder.embed(thing.words()), embedder.embed(topic.motion())) < KIN)
                .map(thing -> BESIDE)
                .orElse(0.0);
    }

    /// A question whose names a letter has, but which is far from what it is about, is a neighbour.
    private double far(float[] meant, Topic topic) {
        return FARNESS * Math.max(0, APART - Embedder.dot(meant, embedder.embed(topic.motion())));
    }

    /// Whether what is asked is what the question is about: a library may be closed, opened longer or moved.
    private double asked(LetterReading reading, Topic topic) {
        return reading.proposal()
                .map(Subjects::named)
                .filter(act -> !act.isBlank())
                .map(act -> Embedder.dot(embedder.embed(act), embedder.embed(topic.motion())) - PLAIN)
                .map(near -> (near > 0 ? ASKED : UNASKED) * near)
                .orElse(0.0);
    }

    /// What means nearly the same is the same question, by whatever names.
    private double close(float[] meant, Topic topic) {
        return CLOSENESS * Math.max(0, Embedder.dot(meant, embedder.embed(topic.motion())) - CLOSE);
    }

    /// Whether a question is so far from the letter that it may be a neighbouring one.
    boolean isFar(LetterReading reading, Topic topic) {
        double near = Embedder.dot(embedder.embed(gist(reading)), embedder.embed(topic.motion()));
        return near < KINDRED || near < SURELY && held(reading, topic) <= FEW;
    }

    /// How much of the question's own words the letter has.
    private static double held(LetterReading reading, Topic topic) {
        Set<String> said =
                Stems.set(reading.letter().title() + " " + reading.letter().text());
        List<String> asked = Stems.of(topic.motion()).stream()
                .filter(each -> !EVERY.contains(each))
                .distinct()
                .toList();
        return asked.stream().filter(said::contains).count() / (double) Math.max(1, asked.size());
    }

    private static String named(Proposal proposal) {
        NounPhrase object = proposal.object();
        if (object == null || People.named(object.head())) {
            return "";
        }
        String verb = proposal.verb().isEmpty() ? proposal.step().name().toLowerCase(Locale.ROOT) : proposal.verb();
        return (proposal.negated() ? "do not " : "") + verb + " " + object.words();
    }

    /// How far the letter's sentences echo what is usually said on the topic, on either side: the mean of its
    /// three nearest.
    private double echo(LetterReading reading, Topic topic) {
        List<String> points = new ArrayList<>(topic.pro());
        points.addAll(topic.con());
        return reading.sentences().stream()
                .filter(each -> each.text().length() > 24)
                .map(each -> embedder.embed(each.text()))
                .map(said -> points.stream()
                        .mapToDouble(point -> Embedder.dot(said, embedder.embed(point)))
                        .max()
                        .orElse(0))
                .sorted(Comparator.reverseOrder())
                .limit(3)
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0);
    }

    /// The fields a letter moves in, by their cue words; at most two.
    List<Field> fields(LetterReading reading) {
        Map<String, Double> counts = counts(reading);
        double words = 60 + reading.letter().text().length() / 6.0;
        return fields.get().stream()
                .filter(each -> counts.getOrDefault(cue(each), 0.0) > Math.max(1.5, words * 0.022))
                .sorted(Comparator.comparingDouble((Field each) -> -counts.getOrDefault(cue(each), 0.0)))
                .limit(2)
                .toList();
    }

    /// What the letter is about in a few sentences: its title, its weightiest request, its first claims.
    static String gist(LetterReading reading) {
        StringBuilder gist = new StringBuilder(reading.letter().title()).append(". ");
        reading.proposal().filter(each -> each.sentence() >= 0).ifPresent(each -> gist.append(
                        reading.sentences().get(each.sentence()).text())
                .append(' '));
        reading.statements().stream()
                .filter(each -> each.part() == Part.CLAIM || each.part() == Part.REQUEST)
                .limit(2)
                .forEach(each -> gist.append(each.text()).append(' '));
        String text = gist.toString().strip();
        return text.length() > 600 ? text.substring(0, 600) : text.equals(".") ? "" : text;
    }

    private Map<String, Double> counts(LetterReading reading) {
        Map<String, Double> all = new HashMap<>();
        counted.get(reading.letter().title(), this::count)
                .forEach((id, n) -> all.merge(id, (isField(id) ? 1 : TITLE) * n, Double::sum));
        int body = 0;
        for (Paragraph paragraph : reading.letter().paragraphs()) {
            double weight = body++ < 2 ? 1.3 : 1;
            counted.get(paragraph.text(), this::count).forEach((id, n) -> all.merge(id, weight * n, Double::sum));
        }
        return all;
    }

    private Map<String, Double> count(String text) {
        String lower = text.toLowerCase(Locale.ROOT).replace('’', '\'');
        Map<String, Double> counts = new HashMap<>();
        for (Names.Entry<String> each : names.get().perhapsIn(lower)) {
            double most = isField(each.thing()) ? ONE_CUE : Double.MAX_VALUE;
            double weight = Math.min(most, weight(each.name(), lower));
            if (weight > 0) {
                counts.merge(each.thing(), weight, Double::sum);
            }
        }
        return Map.copyOf(counts);
    }

    private static double weight(Name name, String lower) {
        double sum = 0;
        Matcher matcher = name.pattern().matcher(lower);
        for (int times = 0; times < 6 && matcher.find(); times++) {
            sum += name.weight() / (1 + times * 0.5);
        }
        return sum;
    }
}
