package org.rejoinder.assistant.empathy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rejoinder.assistant.Embedder;
import org.rejoinder.text.Range;

/// Hears the manner of a sentence as a whole, where no single word gives it away: mockery, reproach, talking
/// down.
///
/// A logistic regression over the sentence's embedding and a few dozen signs (`manner-signs.txt`). Its weights
/// (`manner-weights.txt`) are learned from pairs of our own writing (`exemplars.txt`) and the tuning half of
/// the evaluation set; a test learns them anew and compares.
final class Manner {

    /// Above this a sentence is a hint, above the second a thing to consider. In units of log odds.
    static final double HINT = 0.8;

    static final double CONSIDER = 1.7;

    /// Above this a sentence leans that way, and a weak sign is enough for a hint.
    static final double LEANING = -0.3;

    static final double SIGN_SCALE = 0.4;
    private static final int EMBEDDED = 384;
    /// What an embedding has been seen to add at most.
    private static final double MOST_BY_EMBEDDING = 2.2;

    private final Supplier<Embedder> embedder;
    private final Once<List<Pattern>> signs;
    private final Remembered<Double> scored = new Remembered<>();
    private final Once<double[]> weights = new Once<>(Manner::read);

    Manner(Supplier<Embedder> embedder, Supplier<Lexicon> lexicon) {
        this.embedder = embedder;
        this.signs = new Once<>(() -> signs(lexicon.get()));
    }

    private static List<Pattern> signs(Lexicon lexicon) {
        return Lexicon.resource("/rules/en/manner-signs.txt")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> Pattern.compile(
                        lexicon.expand(line.strip()).replace("'", "['’]"),
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
                .toList();
    }

    private static double[] read() {
        return Lexicon.resource("/rules/en/manner-weights.txt")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    /// The log odds that a reader hears the sentence as confrontational.
    double score(String sentence) {
        return scored.get(sentence, () -> scoreOf(sentence));
    }

    private double scoreOf(String sentence) {
        double[] weight = weights.get();
        double score = weight[0];
        double[] shown = shown(sentence);
        for (int i = 0; i < shown.length; i++) {
            score += weight[1 + EMBEDDED + i] * shown[i];
        }
        if (score + MOST_BY_EMBEDDING < HINT) {
            return score;
        }
        float[] meaning = embedder.get().embed(sentence);
        for (int i = 0; i < EMBEDDED; i++) {
            score += weight[1 + i] * meaning[i];
        }
        return score;
    }

    /// What is learned from: a constant, the embedding, the signs.
    double[] features(String sentence) {
        double[] shown = shown(sentence);
        float[] meaning = embedder.get().embed(sentence);
        double[] features = new double[1 + EMBEDDED + shown.length];
        features[0] = 1;
        for (int i = 0; i < EMBEDDED; i++) {
            features[1 + i] = meaning[i];
        }
        System.arraycopy(shown, 0, features, 1 + EMBEDDED, shown.length);
        return features;
    }

    private double[] shown(String sentence) {
        List<Pattern> all = signs.get();
        double[] shown = new double[all.size()];
        for (int i = 0; i < shown.length; i++) {
            shown[i] = all.get(i).matcher(sentence).find() ? SIGN_SCALE : 0;
        }
        return shown;
    }

    /// The words that weigh most towards the score; the whole sentence when no words stand out.
    Range telling(String sentence) {
        double[] weight = weights.get();
        List<Range> found = new ArrayList<>();
        double most = 0.25;
        for (int i = 0; i < signs.get().size(); i++) {
            double by = weight[1 + EMBEDDED + i] * SIGN_SCALE;
            Matcher matcher = signs.get().get(i).matcher(sentence);
            if (by > most
                    && matcher.find()
                    && matcher.end() - matcher.start() > 2
                    && matcher.end() - matcher.start() < 40) {
                most = by;
                found.add(new Range(matcher.start(), matcher.end()));
            }
        }
        return found.isEmpty() ? new Range(0, sentence.length()) : found.getLast();
    }
}
