package org.rejoinder.assistant.argument.coverage;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.rejoinder.assistant.Coverage;
import org.rejoinder.assistant.Embedder;
import org.rejoinder.assistant.argument.knowledge.Kinds;
import org.rejoinder.assistant.argument.words.Recent;
import org.rejoinder.assistant.argument.words.Stems;
import org.rejoinder.text.Range;
import org.springframework.stereotype.Component;

/// Says which paragraphs meet a rebuttal: BM25 of its words, nearness of its meaning, marks of conceding and
/// answering.
///
/// Nothing is judged by itself: a paragraph is held against the other paragraphs, because all of them speak of
/// the same subject, and a rebuttal against the other rebuttals, because a paragraph that meets one is seldom
/// the one that meets another.
@Component
public class CoverageReader {

    private static final double TOO = 0.6;
    private static final double TO_THE_POINT = 0.2;

    /// Risk overstated, earlier alarms failed: only a figure, a case or a source meets these.
    private static final Set<String> DOUBTING = Set.of("K04", "K08");

    private final Embedder embedder;
    private final Commonness commonness;
    private final Alone alone;
    private final Kinds kinds;
    private final Recent<String, Passage> passages = new Recent<>(4096);
    private final Recent<String, Set<String>> rebuttalStems = new Recent<>(2048);

    CoverageReader(Embedder embedder, Commonness commonness, Alone alone, Kinds kinds) {
        this.embedder = embedder;
        this.commonness = commonness;
        this.alone = alone;
        this.kinds = kinds;
    }

    /// For each rebuttal its coverage; ranges are those of the letter when `starts` gives where each paragraph
    /// begins. Rebuttals asked about together are told apart better than one by one.
    public List<Coverage> cover(List<String> paragraphs, List<Integer> starts, List<String> rebuttals) {
        List<Passage> read =
                paragraphs.stream().map(text -> passages.get(text, Passage::of)).toList();
        List<List<Signals>> rows = rows(read, rebuttals);
        return IntStream.range(0, rows.size())
                .mapToObj(r -> coverage(rows.get(r), read, starts, doubts(rebuttals.get(r))))
                .toList();
    }

    /// Whether a rebuttal doubts what the letter says is so: then saying it again answers nothing.
    private boolean doubts(String rebuttal) {
        return DOUBTING.contains(kinds.of(rebuttal).id());
    }

    private List<List<Signals>> rows(List<Passage> read, List<String> rebuttals) {
        Nearness nearness = Nearness.of(read, embedder);
        Terms terms = Terms.of(read, commonness::weight);
        List<List<Nearness.Near>> near = nearness.to(rebuttals);
        double[][] values = new double[rebuttals.size()][];
        for (int r = 0; r < values.length; r++) {
            Set<String> stems = rebuttalStems.get(rebuttals.get(r), Stems::set);
            values[r] = values(read, terms, stems, near.get(r));
        }
        Rivals rivals =
                Rivals.of(values, rebuttals.stream().map(embedder::embed).toList());
        return IntStream.range(0, values.length)
                .mapToObj(r -> row(
                        read,
                        near.get(r),
                        rivals,
                        r,
                        Signals.company(rivals.count(r)) < 1
                                ? alone.scores(read, terms, rebuttals.get(r))
                                : new double[read.size()]))
                .toList();
    }

    private static double[] values(List<Passage> read, Terms terms, Set<String> stems, List<Nearness.Near> near) {
        return IntStream.range(0, read.size())
                .mapToDouble(p -> {
                    Passage passage = read.get(p);
                    double said = 0.3 * terms.found(stems, passage) + (passage.takesUp() ? 0.03 : 0);
                    return passage.frame() ? Rivals.FRAME : near.get(p).value() + said;
                })
                .toArray();
    }

    private static List<Signals> row(
            List<Passage> read, List<Nearness.Near> near, Rivals rivals, int r, double[] alone) {
        int opening = IntStream.range(0, read.size())
                .filter(p -> !read.get(p).frame())
                .findFirst()
                .orElse(-1);
        return IntStream.range(0, read.size())
                .mapToObj(p -> signals(read.get(p), near.get(p).line(), rivals, r, p, p == opening, alone[p]))
                .toList();
    }

    private static Signals signals(
            Passage passage, int line, Rivals rivals, int r, int p, boolean opening, double alone) {
        if (passage.frame()) {
            return Signals.NONE;
        }
        return new Signals(
                rivals.values()[r][p],
                rivals.lead(r, p),
                rivals.ahead(r, p),
                rivals.count(r),
                alone,
                opening,
                passage.answers(),
                passage.concedes(line),
                line);
    }

    private static Coverage coverage(List<Signals> row, List<Passage> read, List<Integer> starts, boolean doubts) {
        List<Integer> order = IntStream.range(0, row.size())
                .filter(p -> !read.get(p).frame())
                .boxed()
                .sorted(Comparator.comparingDouble(p -> -row.get(p).score()))
                .toList();
        if (order.isEmpty()) {
            return Coverage.open();
        }
        Signals best = row.get(order.getFirst());
        boolean repeated = doubts && !read.get(order.getFirst()).bearsOut();
        if (best.score() <= 0 || repeated) {
            return new Coverage(
                    Coverage.State.OPEN, List.of(), List.of(), best.score() <= 0 ? 1 - likely(best.score()) : 0.5, "");
        }
        List<Integer> meeting = order.stream()
                .limit(2)
                .filter(p -> p.equals(order.getFirst()) || row.get(p).score() > TOO)
                .toList();
        List<Range> sentences = meeting.stream()
                .map(p -> sentence(read.get(p), row.get(p), starts.isEmpty() ? 0 : starts.get(p)))
                .toList();
        return new Coverage(
                state(best), meeting.stream().map(p -> p + 1).toList(), sentences, likely(best.score()), "");
    }

    private static Range sentence(Passage passage, Signals signals, int start) {
        return passage.lines().get(signals.line()).range().shift(start);
    }

    private static Coverage.State state(Signals best) {
        if (best.concedes()) {
            return Coverage.State.CONCEDED;
        }
        boolean answered = best.answers() && best.near() >= TO_THE_POINT;
        return answered ? Coverage.State.ANSWERED : Coverage.State.MENTIONED;
    }

    /// How likely it is, 0 to 1, that the paragraph meets the rebuttal rather than none.
    private static double likely(double score) {
        return Math.round(100 / (1 + Math.exp(-score))) / 100.0;
    }
}
