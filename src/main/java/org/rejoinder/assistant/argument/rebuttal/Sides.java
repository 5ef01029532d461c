package org.rejoinder.assistant.argument.rebuttal;

import java.util.List;
import java.util.regex.Pattern;
import org.rejoinder.assistant.Advocate.Part;
import org.rejoinder.assistant.Embedder;
import org.rejoinder.assistant.argument.knowledge.Field.Topic;
import org.rejoinder.assistant.argument.reading.LetterReading;
import org.rejoinder.assistant.argument.reading.Proposal;
import org.rejoinder.assistant.argument.reading.Proposal.Step;
import org.rejoinder.assistant.argument.reading.Reader;
import org.rejoinder.assistant.argument.words.Stems;
import org.springframework.stereotype.Component;

/// Tells on which side of a well-known question a letter stands.
@Component
class Sides {

    private final Embedder embedder;
    private final Reader reader;

    Sides(Embedder embedder, Reader reader) {
        this.embedder = embedder;
        this.reader = reader;
    }

    /// Above 0 when the letter speaks for the motion, below when against it; the further from 0 the surer.
    double lean(LetterReading reading, Topic topic) {
        return byReasons(reading, topic) + 0.12 * byWords(reading, topic) + 0.5 * byRequest(reading, topic);
    }

    /// A letter's reasons are nearer to those usually given on its own side.
    private double byReasons(LetterReading reading, Topic topic) {
        double sum = 0;
        double weights = 0.5;
        for (int i : reading.arguable()) {
            float[] meant = embedder.embed(reading.sentences().get(i).text());
            double pro = nearest(meant, topic.pro());
            double con = nearest(meant, topic.con());
            double weight = Math.max(0, Math.max(pro, con) - 0.3);
            sum += weight * (pro - con) * 6;
            weights += weight;
        }
        return sum / weights;
    }

    private double nearest(float[] meant, List<String> points) {
        return points.stream()
                .mapToDouble(point -> Embedder.dot(meant, embedder.embed(point)))
                .max()
                .orElse(0);
    }

    private double byWords(LetterReading reading, Topic topic) {
        String text = (reading.letter().title() + " " + reading.letter().text())
                .toLowerCase(java.util.Locale.ROOT)
                .replace('’', '\'');
        return Math.max(-4, Math.min(4, count(text, topic.yes()) - count(text, topic.no())));
    }

    private static int count(String text, List<String> words) {
        return words.stream()
                .mapToInt(word -> (int) Pattern.compile("\\b(?:" + word + ")")
                        .matcher(text)
                        .results()
                        .count())
                .sum();
    }

    /// Whether what the letter asks for is what the motion asks for, or the reverse.
    private double byRequest(LetterReading reading, Topic topic) {
        List<Proposal> motions = reader.read(org.rejoinder.assistant.LetterText.of("", "", "", topic.motion()))
                .proposals();
        if (motions.isEmpty()) {
            return 0;
        }
        Step motion = motions.getFirst().stance();
        var words = Stems.set(topic.motion() + " " + String.join(" ", topic.names()));
        double sum = 0;
        for (Proposal proposal : reading.proposals()) {
            boolean same = Stems.of(proposal.rest()).stream().anyMatch(words::contains);
            double weight = proposal.weight() > 1.05 ? 1 : 0.4;
            sum += same ? weight * agreement(motion, proposal.stance()) : 0;
        }
        return Math.max(-1.2, Math.min(1.2, sum));
    }

    private static double agreement(Step motion, Step asked) {
        if (motion == asked) {
            return 1;
        }
        if (motion.tightens() && (asked == Step.ALLOW || asked == Step.KEEP || asked == Step.OPEN)
                || asked.tightens() && (motion == Step.ALLOW || motion == Step.KEEP || motion == Step.OPEN)) {
            return -1;
        }
        if (motion.tightens() && asked.tightens()) {
            return motion == Step.REQUIRE == (asked == Step.REQUIRE) ? 0.7 : 0;
        }
        return 0;
    }

    static boolean concedes(LetterReading reading, int sentence) {
        return reading.statements().get(sentence).part() == Part.CONCESSION;
    }
}
