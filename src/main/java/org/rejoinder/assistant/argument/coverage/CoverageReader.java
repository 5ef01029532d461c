package org.rejoinder.assistant.argument.coverage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rejoinder.assistant.Coverage;
import org.rejoinder.assistant.Embedder;
import org.rejoinder.assistant.argument.words.Recent;
import org.rejoinder.assistant.argument.words.Stems;
import org.rejoinder.text.Range;
import org.springframework.stereotype.Component;

/// Says which paragraphs meet a rebuttal: BM25 of its words, nearness of its meaning, marks of conceding and
/// answering.
///
/// A hit is judged against the other paragraphs of the same letter, because all of them speak of the same
/// subject.
@Component
public class CoverageReader {

    private static final double K1 = 1.2;
    private static final double B = 0.6;
    private static final double TOUCHED = -0.45;

    private final Embedder embedder;
    private final Commonness commonness;
    private final Recent<String, Passage> passages = new Recent<>(4096);
    private final Recent<String, Set<String>> rebuttalStems = new Recent<>(2048);

    CoverageReader(Embedder embedder, Commonness commonness) {
        this.embedder = embedder;
        this.commonness = commonness;
    }

    /// For each rebuttal its coverage; ranges are those of the letter when `starts` gives where each paragraph
    /// begins.
    public List<Coverage> cover(List<String> paragraphs, List<Integer> starts, List<String> rebuttals) {
        List<Passage> read =
                paragraphs.stream().map(text -> passages.get(text, Passage::of)).toList();
        Map<String, Double> idf = idf(read);
        Outline outline = Outline.of(read, embedder);
        return rebuttals.stream()
                .map(rebuttal -> coverage(signals(read, idf, outline, rebuttal), read, starts))
                .toList();
    }

    /// The signals of every paragraph for one rebuttal, in order: what the judgement rests on.
    public List<Signals> signals(List<String> paragraphs, String rebuttal) {
        List<Passage> read =
                paragraphs.stream().map(text -> passages.get(text, Passage::of)).toList();
        return signals(read, idf(read), Outline.of(read, embedder), rebuttal);
    }

    private static Map<String, Double> idf(List<Passage> read) {
        Map<String, Integer> in = new HashMap<>();
        read.forEach(passage -> passage.counts().keySet().forEach(stem -> in.merge(stem, 1, Integer::sum)));
        Map<String, Double> idf = new HashMap<>();
        int n = read.size();
        in.forEach((stem, df) -> idf.put(stem, Math.log(1 + (n - df + 0.5) / (df + 0.5))));
        return idf;
    }

    private List<Signals> signals(List<Passage> read, Map<String, Double> idf, Outline outline, String rebuttal) {
        Set<String> stems = rebuttalStems.get(rebuttal, Stems::set);
        double average = read.stream().mapToInt(Passage::length).average().orElse(1);
        double[] terms = read.stream()
                .mapToDouble(passage -> passage.frame() ? 0 : terms(passage, stems, idf, read.size(), average))
                .toArray();
        double[] windows = read.stream()
                .mapToDouble(passage -> passage.frame() ? 0 : window(passage, stems, idf, read.size()))
                .toArray();
        float[] meant = embedder.embed(rebuttal);
        Nearest[] near = read.stream()
                .map(passage -> passage.frame() ? new Nearest(0, 0) : nearest(passage, meant))
                .toArray(Nearest[]::new);
        double[] own = outline.nearness(meant);
        for (int i = 0; i < own.length; i++) {
            own[i] = read.get(i).frame() ? 0 : own[i];
        }
        List<Signals> all = new ArrayList<>();
        for (int i = 0; i < near.length; i++) {
            all.add(read.get(i).frame() ? Signals.NONE : signals(read, terms, windows, near, own, i));
        }
        return all;
    }

    private static Signals signals(
            List<Passage> read, double[] terms, double[] windows, Nearest[] near, double[] own, int i) {
        double others = 0;
        double otherTerms = 0;
        int count = 0;
        for (int k = 0; k < near.length; k++) {
            if (k != i && !read.get(k).frame()) {
                others += near[k].cosine();
                otherTerms += terms[k];
                count++;
            }
        }
        Passage passage = read.get(i);
        int line = near[i].line();
        return new Signals(
                terms[i],
                count == 0 ? 0 : terms[i] - otherTerms / count,
                windows[i],
                windows[i] - highest(windows, i),
                near[i].cosine(),
                count == 0 ? 0 : near[i].cosine() - others / count,
                near[i].cosine()
                        - highest(
                                java.util.Arrays.stream(near)
                                        .mapToDouble(Nearest::cosine)
                                        .toArray(),
                                i),
                own[i],
                own[i] - highest(own, i),
                passage.takesUp(line) ? 1 : 0,
                passage.lines().stream().anyMatch(Passage.Line::takesUp) ? 1 : 0,
                passage.answering(line),
                passage.concedes(line),
                line);
    }

    private static double highest(double[] values, int but) {
        double most = 0;
        for (int i = 0; i < values.length; i++) {
            most = i == but ? most : Math.max(most, values[i]);
        }
        return most;
    }

    /// The share of the rebuttal's weighty words that stand together in three sentences of the passage.
    private double window(Passage passage, Set<String> stems, Map<String, Double> idf, int n) {
        double most = 0;
        double all = stems.stream().mapToDouble(stem -> weight(stem, idf, n)).sum();
        for (int i = 0; i < passage.lines().size(); i++) {
            Set<String> here = new java.util.HashSet<>();
            for (int k = i; k < Math.min(passage.lines().size(), i + 3); k++) {
                here.addAll(passage.lines().get(k).stems());
            }
            double sum = stems.stream()
                    .filter(here::contains)
                    .mapToDouble(stem -> weight(stem, idf, n))
                    .sum();
            most = Math.max(most, sum);
        }
        return all == 0 ? 0 : most / all;
    }

    private double weight(String stem, Map<String, Double> idf, int n) {
        double unknown = Math.log(1 + (n + 0.5) / 0.5);
        return idf.getOrDefault(stem, unknown * 0.7) * commonness.weight(stem);
    }

    private double terms(Passage passage, Set<String> stems, Map<String, Double> idf, int n, double average) {
        double sum = 0;
        double most = 0;
        for (String stem : stems) {
            double weight = weight(stem, idf, n);
            most += weight;
            int tf = passage.counts().getOrDefault(stem, 0);
            sum += weight * tf * (K1 + 1) / (tf + K1 * (1 - B + B * passage.length() / average));
        }
        return most == 0 ? 0 : sum / most;
    }

    private record Nearest(double cosine, int line) {}

    private Nearest nearest(Passage passage, float[] meant) {
        Nearest best = new Nearest(-1, 0);
        List<Passage.Line> lines = passage.lines();
        for (int i = 0; i < lines.size(); i++) {
            double one = Embedder.dot(meant, embedder.embed(lines.get(i).text()));
            best = one > best.cosine() ? new Nearest(one, i) : best;
            if (i + 1 < lines.size()) {
                double two = Embedder.dot(
                        meant,
                        embedder.embed(
                                lines.get(i).text() + " " + lines.get(i + 1).text()));
                best = two > best.cosine() ? new Nearest(two, one > two - 0.05 ? i : better(meant, lines, i)) : best;
            }
        }
        return best;
    }

    private int better(float[] meant, List<Passage.Line> lines, int i) {
        double one = Embedder.dot(meant, embedder.embed(lines.get(i).text()));
        double next = Embedder.dot(meant, embedder.embed(lines.get(i + 1).text()));
        return next > one ? i + 1 : i;
    }

    private static Coverage coverage(List<Signals> signals, List<Passage> read, List<Integer> starts) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < signals.size(); i++) {
            order.add(i);
        }
        order.sort(
                (a, b) -> Double.compare(signals.get(b).score(), signals.get(a).score()));
        if (order.isEmpty() || read.get(order.getFirst()).frame()) {
            return Coverage.open();
        }
        int best = order.getFirst();
        Coverage.State state = state(signals.get(best));
        if (state == Coverage.State.OPEN) {
            return new Coverage(
                    state, List.of(), List.of(), 1 - likely(signals.get(best).score()), "");
        }
        List<Integer> meeting = new ArrayList<>(List.of(best));
        order.stream()
                .skip(1)
                .limit(1)
                .filter(i -> signals.get(i).score() > 0.3 && !read.get(i).frame())
                .forEach(meeting::add);
        List<Range> sentences = meeting.stream()
                .map(i -> read.get(i)
                        .lines()
                        .get(signals.get(i).line())
                        .range()
                        .shift(starts.isEmpty() ? 0 : starts.get(i)))
                .toList();
        return new Coverage(
                state,
                meeting.stream().map(i -> i + 1).toList(),
                sentences,
                likely(signals.get(best).score()),
                "");
    }

    private static Coverage.State state(Signals best) {
        if (best.score() <= TOUCHED) {
            return Coverage.State.OPEN;
        }
        if (best.score() > 0 && best.concedes()) {
            return Coverage.State.CONCEDED;
        }
        return best.score() > 0 && best.answers() + 0.5 * best.takesUp() >= 0.5
                ? Coverage.State.ANSWERED
                : Coverage.State.MENTIONED;
    }

    /// How likely it is, 0 to 1, that the paragraph meets the rebuttal.
    private static double likely(double score) {
        return Math.round(100 / (1 + Math.exp(-score))) / 100.0;
    }
}
