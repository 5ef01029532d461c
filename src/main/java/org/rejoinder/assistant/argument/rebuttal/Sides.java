package org.rejoinder.assistant.argument.rebuttal;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.rejoinder.assistant.Advocate.Part;
import org.rejoinder.assistant.Embedder;
import org.rejoinder.assistant.argument.knowledge.Field.Topic;
import org.rejoinder.assistant.argument.reading.LetterReading;
import org.rejoinder.assistant.argument.reading.Proposal;
import org.rejoinder.assistant.argument.reading.Reader;
import org.rejoinder.assistant.argument.reading.Sentence;
import org.rejoinder.assistant.argument.words.Stems;
import org.springframework.stereotype.Component;

/// Tells on which side of a well-known question a letter stands: by the reasons it gives, by its stance towards
/// the thing, by tell-tale words.
@Component
class Sides {

    private static final Pattern CONCLUDES = Pattern.compile(
            "\\b(should|must|ought|i (believe|think|support|oppose)|we (ask|urge|propose|support|oppose|call)|let us|need to|needs to|deserves?|is (wrong|right|good|bad|better|worse|justified|necessary|immoral|harmful|outdated))\\b");

    private final Embedder embedder;
    private final Reader reader;

    Sides(Embedder embedder, Reader reader) {
        this.embedder = embedder;
        this.reader = reader;
    }

    /// Above 0 when the letter speaks for the motion, below when against it; the further from 0 the surer.
    double lean(LetterReading reading, Topic topic) {
        return byReasons(reading, topic) + 0.25 * byWords(reading, topic) + 0.45 * byStance(reading, topic);
    }

    String explain(LetterReading reading, Topic topic) {
        return "reasons %.2f words %.2f stance %.2f"
                .formatted(byReasons(reading, topic), byWords(reading, topic), byStance(reading, topic));
    }

    /// A letter's reasons are nearer to those usually given on its own side; what it concedes is the other
    /// side's.
    private double byReasons(LetterReading reading, Topic topic) {
        double sum = 0;
        double weights = 0.04;
        for (int i = 0; i < reading.sentences().size(); i++) {
            Sentence sentence = reading.sentences().get(i);
            Part part = reading.statements().get(i).part();
            if (sentence.text().length() < 25
                    || CONCLUDES.matcher(sentence.lower()).find()
                            && reading.sentences().size() > 1) {
                continue;
            }
            float[] meant = embedder.embed(sentence.text());
            double pro = nearest(meant, topic.pro());
            double con = nearest(meant, topic.con());
            double weight = Math.pow(Math.max(0, Math.max(pro, con) - 0.25), 2) * (part == Part.CONCESSION ? -0.4 : 1);
            sum += weight * (pro - con);
            weights += Math.abs(weight);
        }
        return 5 * sum / weights;
    }

    private double nearest(float[] meant, List<String> points) {
        return points.stream()
                .mapToDouble(point -> Embedder.dot(meant, embedder.embed(point)))
                .max()
                .orElse(0);
    }

    private double byWords(LetterReading reading, Topic topic) {
        String text = (reading.letter().title() + " " + reading.letter().text())
                .toLowerCase(Locale.ROOT)
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

    /// Whether the letter's conclusions stand towards the thing as the motion does.
    private double byStance(LetterReading reading, Topic topic) {
        int shown = Posture.of(reader.sentence(topic.motion()));
        int motion = shown != 0 || !topic.motion().contains(" not ") ? (shown == 0 ? 1 : shown) : -1;
        Set<String> names = Stems.set(String.join(" ", topic.names()) + " " + topic.motion());
        double sum = title(reading, names) * 1.0;
        for (int i = 0; i < reading.sentences().size(); i++) {
            Sentence sentence = reading.sentences().get(i);
            boolean concludes = CONCLUDES.matcher(sentence.lower()).find()
                    && reading.statements().get(i).part() != Part.CONCESSION;
            if (concludes && Stems.of(sentence.text()).stream().anyMatch(names::contains)) {
                sum += stance(sentence, shown) * (i < 2 ? 1 : 0.4);
            }
        }
        for (Proposal each : reading.proposals().stream().limit(2).toList()) {
            String object = each.object() == null ? "" : each.object().words();
            boolean about = Stems.of(each.act() + " " + object).stream().anyMatch(names::contains);
            sum += about ? each.favours() * Math.min(1.2, each.weight()) : 0;
        }
        return motion * Math.max(-2, Math.min(2, sum));
    }

    /// A bare "should" stands for what it asks, a bare "should not" against it; neither says much about a motion that
    /// is itself against something.
    private static double stance(Sentence sentence, int motion) {
        int posture = Posture.of(sentence);
        if (posture != 0 || motion < 0) {
            return posture;
        }
        return sentence.lower().matches("(?s).*\\b(not|n't|never|cannot|no)\\b.*") ? -0.6 : 0.6;
    }

    private double title(LetterReading reading, Set<String> names) {
        String title = reading.letter().title();
        boolean about = Stems.of(title).stream().anyMatch(names::contains) && !title.endsWith("?");
        return about ? Posture.of(reader.sentence(title)) : 0;
    }
}
