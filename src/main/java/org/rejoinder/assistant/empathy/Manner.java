package org.rejoinder.assistant.empathy;

import java.util.List;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
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

    /// Above this a sentence is not calm; in units of log odds.
    static final double HINT = 0.1;

    static final double SIGN_SCALE = 0.4;
    /// A question that asks for something, with no telling sign, is one unless much speaks against it.
    private static final double MOST_FOR_A_QUESTION = 1.3;

    private static final Pattern OPEN_QUESTION = Pattern.compile(
            "(?i)^(?:and |but |so )?(?:what|which|how|where|by when|when|who) (?!(?:dare|else|more|kind|sort|right|hard|many|much|long|on earth|the)\\b)(?!.*\\b(?:actually|really|even|ever|exactly|finally|just|still|you people|these people)\\b)[^.;!]*\\?$");
    private static final int EMBEDDED = 384;
    private static final double LEAST_TELLING = 0.25;
    private static final int SHORTEST_PHRASE = 4;
    private static final int LONGEST_PHRASE = 60;
    /// An embedding hardly ever adds more: of 925 sentences that it makes a hint two would be lost.
    private static final double MOST_BY_EMBEDDING = 2.8;

    private final Supplier<Embedder> embedder;
    private final Once<List<Sign>> signs;
    private final Remembered<Double> scored = new Remembered<>();
    private final Once<double[]> weights = new Once<>(Manner::read);

    Manner(Supplier<Embedder> embedder, Supplier<Lexicon> lexicon) {
        this.embedder = embedder;
        this.signs = new Once<>(() -> signs(lexicon.get()));
    }

    /// A sign, and whether its words can be shown as those that weigh.
    private record Sign(Pattern words, boolean telling) {}

    private static List<Sign> signs(Lexicon lexicon) {
        return DataLines.of("/rules/en/manner-signs.txt", "telling").stream()
                .map(line -> new Sign(pattern(lexicon, line.text()), line.below()))
                .toList();
    }

    private static Pattern pattern(Lexicon lexicon, String line) {
        return Pattern.compile(
                lexicon.expand(line).replace("'", "['’]"), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
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
        double score = shownScore(sentence);
        if (score + MOST_BY_EMBEDDING < HINT) {
            return score;
        }
        float[] meaning = embedder.get().embed(sentence);
        for (int i = 0; i < EMBEDDED; i++) {
            score += weight[1 + i] * meaning[i];
        }
        return score;
    }

    /// Whether the sentence is a question that can be answered, in words that weigh nothing.
    boolean asks(String sentence) {
        return OPEN_QUESTION.matcher(sentence).matches()
                && score(sentence) < MOST_FOR_A_QUESTION
                && signs.get().stream()
                        .noneMatch(sign ->
                                sign.telling() && sign.words().matcher(sentence).find());
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

    /// The signs; then whether none of the telling ones is there, and whether several are.
    private double[] shown(String sentence) {
        List<Sign> all = signs.get();
        double[] shown = new double[all.size() + 2];
        int telling = 0;
        for (int i = 0; i < all.size(); i++) {
            boolean there = all.get(i).words().matcher(sentence).find();
            shown[i] = there ? SIGN_SCALE : 0;
            telling += there && all.get(i).telling() ? 1 : 0;
        }
        shown[all.size()] = telling == 0 ? SIGN_SCALE : 0;
        shown[all.size() + 1] = telling > 1 ? SIGN_SCALE : 0;
        return shown;
    }

    /// The telling words that weigh most towards the score; the whole sentence when none stand out, since a
    /// "but" or an "every" by itself tells a reader nothing.
    Range telling(String sentence) {
        double[] weight = weights.get();
        List<Sign> all = signs.get();
        Range telling = new Range(0, sentence.length());
        double most = LEAST_TELLING;
        for (int i = 0; i < all.size(); i++) {
            double by = weight[1 + EMBEDDED + i] * SIGN_SCALE;
            Matcher matcher = all.get(i).words().matcher(sentence);
            if (all.get(i).telling() && by > most && matcher.find() && isPhrase(matcher)) {
                most = by;
                telling = new Range(matcher.start(), matcher.end());
            }
        }
        return telling;
    }

    /// The log odds by the signs alone.
    double shownScore(String sentence) {
        double[] weight = weights.get();
        double[] shown = shown(sentence);
        double score = weight[0];
        for (int i = 0; i < shown.length; i++) {
            score += weight[1 + EMBEDDED + i] * shown[i];
        }
        return score;
    }

    private static boolean isPhrase(MatchResult found) {
        int length = found.end() - found.start();
        return length >= SHORTEST_PHRASE && length < LONGEST_PHRASE;
    }
}
