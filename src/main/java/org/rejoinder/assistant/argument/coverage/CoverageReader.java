package org.rejoinder.assistant.argument.coverage;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.rejoinder.assistant.Coverage;
import org.rejoinder.assistant.argument.knowledge.Commonplace;
import org.rejoinder.assistant.argument.knowledge.Kinds;
import org.rejoinder.assistant.argument.words.Recent;
import org.rejoinder.assistant.argument.words.Stems;
import org.rejoinder.text.Range;
import org.springframework.stereotype.Component;

/// Says which paragraphs meet a rebuttal: a network that was taught which paragraph answers which objection, BM25 of
/// its words, nearness of its meaning, marks of conceding and answering.
///
/// Nothing is judged by itself: a paragraph is held against the other paragraphs, because all of them speak of
/// the same subject, and a rebuttal against the other rebuttals, because a paragraph that meets one is seldom
/// the one that meets another.
@Component
public class CoverageReader {

    private static final double TOO = 0.6;

    /// Risk overstated, earlier alarms failed: only a figure, a case or a source meets these.
    private static final Set<String> DOUBTING = Set.of("K04", "K08");

    private final Closeness closeness;
    private final Commonness commonness;
    private final Kinds kinds;
    private final Recent<String, Passage> passages = new Recent<>(4096);

    CoverageReader(Closeness closeness, Commonness commonness, Kinds kinds) {
        this.closeness = closeness;
        this.commonness = commonness;
        this.kinds = kinds;
    }

    /// A paragraph that may answer, with its place in the letter.
    private record Placed(int at, Passage passage) {}

    /// For each rebuttal its coverage; ranges are those of the letter when `starts` gives where each paragraph
    /// begins. Rebuttals asked about together are told apart better than one by one.
    public List<Coverage> cover(List<String> paragraphs, List<Integer> starts, List<String> rebuttals) {
        List<Placed> all = IntStream.range(0, paragraphs.size())
                .mapToObj(at -> new Placed(at, passages.get(paragraphs.get(at), Passage::of)))
                .toList();
        List<Placed> speaking =
                all.stream().filter(each -> !each.passage().frame()).toList();
        if (speaking.isEmpty()) {
            return rebuttals.stream().map(each -> Coverage.open()).toList();
        }
        Terms terms = Terms.of(passages(all), commonness::weight);
        boolean greeted = speaking.getFirst().at() > 0;
        Standing standing = Standing.of(passages(speaking), greeted, rebuttals, closeness, terms);
        return IntStream.range(0, rebuttals.size())
                .mapToObj(r -> coverage(rebuttals.get(r), standing.row(r), speaking, starts))
                .toList();
    }

    private static List<Passage> passages(List<Placed> placed) {
        return placed.stream().map(Placed::passage).toList();
    }

    private Coverage coverage(String rebuttal, List<Signals> row, List<Placed> speaking, List<Integer> starts) {
        List<Integer> order = IntStream.range(0, row.size())
                .boxed()
                .sorted(Comparator.comparingDouble(p -> -row.get(p).score()))
                .toList();
        int best = order.getFirst();
        double score = row.get(best).score();
        boolean repeated = doubts(rebuttal) && !speaking.get(best).passage().bearsOut();
        if (score <= 0 || repeated) {
            return new Coverage(Coverage.State.OPEN, List.of(), List.of(), score <= 0 ? 1 - likely(score) : 0.5, "");
        }
        List<Placed> meeting = order.stream()
                .limit(2)
                .filter(p -> p == best || row.get(p).score() > TOO)
                .map(speaking::get)
                .toList();
        return new Coverage(
                state(rebuttal, meeting.getFirst().passage()),
                meeting.stream().map(each -> each.at() + 1).toList(),
                meeting.stream().map(each -> sentence(rebuttal, each, starts)).toList(),
                likely(score),
                "");
    }

    /// Whether a rebuttal doubts, in so many words, what the letter says is so: then saying it again answers nothing.
    private boolean doubts(String rebuttal) {
        Commonplace kind = kinds.of(rebuttal);
        Set<String> said = Stems.set(rebuttal);
        return DOUBTING.contains(kind.id())
                && kind.terms().stream().map(Stems::stem).anyMatch(said::contains);
    }

    private Range sentence(String rebuttal, Placed placed, List<Integer> starts) {
        Passage passage = placed.passage();
        int start = starts.isEmpty() ? 0 : starts.get(placed.at());
        return passage.lines().get(nearest(rebuttal, passage)).range().shift(start);
    }

    private int nearest(String rebuttal, Passage passage) {
        return IntStream.range(0, passage.lines().size())
                .boxed()
                .max(Comparator.comparingDouble(
                        i -> closeness.near(rebuttal, passage.lines().get(i).text())))
                .orElse(0);
    }

    private Coverage.State state(String rebuttal, Passage passage) {
        if (passage.concedes(nearest(rebuttal, passage))) {
            return Coverage.State.CONCEDED;
        }
        return passage.answers() ? Coverage.State.ANSWERED : Coverage.State.MENTIONED;
    }

    /// How likely it is, 0 to 1, that the paragraph meets the rebuttal rather than none.
    private static double likely(double score) {
        return Math.round(100 / (1 + Math.exp(-score))) / 100.0;
    }
}
