package org.rejoinder.assistant.argument.coverage;

import java.util.List;
import java.util.stream.IntStream;
import org.rejoinder.assistant.Embedder;

/// How near texts come in meaning to each paragraph of one letter, once what all of its paragraphs have in
/// common is taken away: their shared subject would else hide which of them meets it.
record Nearness(float[] common, List<Place> places, Embedder embedder) {

    private static final double SHARED = 0.9;
    private static final double SUMMED = 0.7;
    private static final int PRIOR = 2;

    /// A paragraph: its vector, those of its sentences and of each two in a row, and the sum of its sentences.
    record Place(float[] whole, List<float[]> sentences, List<float[]> pairs, float[] sum) {}

    /// How near one text comes to one paragraph, and the sentence that comes nearest.
    record Near(double value, int line) {}

    static Nearness of(List<Passage> read, Embedder embedder) {
        List<List<float[]>> sentences = read.stream()
                .map(passage -> passage.lines().stream()
                        .map(line -> embedder.embed(line.text()))
                        .toList())
                .toList();
        float[] common = mean(sentences.stream().flatMap(List::stream).toList());
        float[] wholes = mean(read.stream()
                .filter(passage -> !passage.frame())
                .map(passage -> embedder.embed(passage.text()))
                .toList());
        List<Place> places = IntStream.range(0, read.size())
                .mapToObj(i -> place(read.get(i), sentences.get(i), common, wholes, embedder))
                .toList();
        return new Nearness(common, places, embedder);
    }

    private static Place place(
            Passage passage, List<float[]> sentences, float[] common, float[] wholes, Embedder embedder) {
        List<float[]> apart =
                sentences.stream().map(each -> apart(each, common, SHARED)).toList();
        List<float[]> pairs = IntStream.range(0, Math.max(0, sentences.size() - 1))
                .mapToObj(i -> passage.lines().get(i).text() + " "
                        + passage.lines().get(i + 1).text())
                .map(two -> apart(embedder.embed(two), common, SHARED))
                .toList();
        float[] sum = new float[common.length];
        sentences.forEach(each -> {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += (float) (each[i] - SUMMED * common[i]);
            }
        });
        return new Place(apart(embedder.embed(passage.text()), wholes, SHARED), apart, pairs, apart(sum, common, 0));
    }

    /// For each text, in order, how near it comes to each paragraph. What the texts share with one another
    /// counts for as little as what the paragraphs share.
    List<List<Near>> to(List<String> texts) {
        List<float[]> meant = texts.stream().map(embedder::embed).toList();
        float[] all = new float[common.length];
        meant.forEach(each -> add(all, each, 1));
        return meant.stream()
                .map(each -> near(each, others(all, each, meant.size())))
                .toList();
    }

    /// The mean of the other texts, held towards the letter's own while they are few.
    private float[] others(float[] all, float[] one, int count) {
        float[] mean = all.clone();
        add(mean, one, -1);
        add(mean, common, PRIOR);
        for (int i = 0; i < mean.length; i++) {
            mean[i] /= PRIOR + count - 1;
        }
        return mean;
    }

    private List<Near> near(float[] meant, float[] others) {
        float[] apart = apart(meant, others, SHARED);
        float[] toSum = apart(meant, common, SUMMED);
        return places.stream().map(place -> near(place, apart, toSum)).toList();
    }

    private static Near near(Place place, float[] apart, float[] toSum) {
        double best = -1;
        int line = 0;
        for (int i = 0; i < place.sentences().size(); i++) {
            double here = Embedder.dot(apart, place.sentences().get(i));
            line = here > best ? i : line;
            best = Math.max(best, here);
        }
        for (float[] pair : place.pairs()) {
            best = Math.max(best, Embedder.dot(apart, pair));
        }
        double value = Embedder.dot(apart, place.whole()) + best + Embedder.dot(toSum, place.sum());
        return new Near(value / 3, line);
    }

    private static float[] mean(List<float[]> vectors) {
        float[] mean = new float[vectors.isEmpty() ? 0 : vectors.getFirst().length];
        vectors.forEach(each -> add(mean, each, 1.0 / vectors.size()));
        return mean;
    }

    private static void add(float[] to, float[] vector, double times) {
        for (int i = 0; i < Math.min(to.length, vector.length); i++) {
            to[i] += (float) (times * vector[i]);
        }
    }

    /// The vector without a share of what is common, of length 1.
    private static float[] apart(float[] vector, float[] common, double share) {
        float[] apart = vector.clone();
        add(apart, common, -share);
        double length = Math.sqrt(Embedder.dot(apart, apart)) + 1e-9;
        for (int i = 0; i < apart.length; i++) {
            apart[i] /= (float) length;
        }
        return apart;
    }
}
