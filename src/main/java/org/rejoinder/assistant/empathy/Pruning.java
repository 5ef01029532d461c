package org.rejoinder.assistant.empathy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rejoinder.assistant.empathy.Cuts.Cut;
import org.rejoinder.text.Range;

/// The last resort for a sentence that no other shape and no calmer word was found for: takes away where it stings,
/// as little as will do.
///
/// A search that goes on from the few most promising sentences of each round. What it looks at is bounded, since
/// every look costs a millisecond or more.
final class Pruning {

    private static final int MOST_ROUNDS = 3;
    private static final int MOST_GOING_ON = 3;
    private static final int MOST_HEARD = 8;
    private static final double LEAST_KEPT = 0.5;

    private final Cuts cuts;
    private final Temper temper;
    private final Flaws flaws;
    private final Edits edits;

    Pruning(Cuts cuts, Temper temper, Flaws flaws, Edits edits) {
        this.cuts = cuts;
        this.temper = temper;
        this.flaws = flaws;
        this.edits = edits;
    }

    /// A sentence on the way: what is left of it, how much of the matter, how many stings, how hard its signs.
    private record Left(String text, double kept, int stings, double shown) {}

    /// What is left of the sentence, or of one of these softer versions of it, when it is calm; at most one.
    Map<String, String> of(String sentence, List<String> bases, String trigger) {
        Map<String, String> viewed = viewed(sentence, trigger, bases.subList(0, bases.size() - 1));
        if (!viewed.isEmpty()) {
            return viewed;
        }
        Set<String> seen = new LinkedHashSet<>(bases);
        boolean stung = !temper.stings(sentence).isEmpty();
        List<String> front = bases;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            List<Left> next = new ArrayList<>();
            for (String text : front) {
                next.addAll(shortened(sentence, text, trigger, seen));
            }
            next.sort(Comparator.comparingInt(Left::stings)
                    .thenComparing(Comparator.comparingDouble(Left::kept).reversed())
                    .thenComparingDouble(Left::shown));
            List<Left> heard = next.stream().limit(MOST_HEARD).toList();
            for (Left left : heard) {
                if (calmer(sentence, left.text(), stung) && flaws.none(sentence, left.text())) {
                    return Map.of(left.text(), "Leaves the sting out");
                }
            }
            viewed = viewed(sentence, trigger, heard.stream().map(Left::text).toList());
            if (!viewed.isEmpty()) {
                return viewed;
            }
            front = heard.stream().limit(MOST_GOING_ON).map(Left::text).toList();
        }
        return viewed(sentence, trigger, List.of(sentence));
    }

    /// The first of these that is calm as the writer's own view. An accusation does not become kind by that, so its
    /// words have to be plain already.
    private Map<String, String> viewed(String sentence, String trigger, List<String> texts) {
        for (String text : texts) {
            for (String view : edits.views(text)) {
                if (temper.owned(sentence, view)
                        && MeaningGuard.lost(sentence, view, trigger).isEmpty()
                        && flaws.none(sentence, view)) {
                    return Map.of(view, "Says it as your own view");
                }
            }
        }
        return Map.of();
    }

    /// Where nothing by itself stung, only a sentence that is calm will do.
    private boolean calmer(String sentence, String left, boolean stung) {
        return stung ? temper.calmer(sentence, left) : temper.calm(left);
    }

    private List<Left> shortened(String sentence, String text, String trigger, Set<String> seen) {
        List<Range> stings = temper.stings(text);
        List<Left> shortened = new ArrayList<>();
        for (Cut cut : cuts.of(text)) {
            if (stings.isEmpty()
                    ? cut.takesASubstance(text)
                    : stings.stream().noneMatch(sting -> sting.overlaps(cut.range()))) {
                continue;
            }
            String left = cut.from(text);
            if (seen.add(left)
                    && MeaningGuard.lost(
                                    sentence, left, trigger + " " + cut.range().of(text))
                            .isEmpty()
                    && MeaningGuard.kept(sentence, left, trigger) >= LEAST_KEPT
                    && Edits.whole(left, sentence)
                    && edits.stands(left, sentence)
                    && edits.tellsWhatIsDone(left)
                    && !flaws.visible(sentence, left)) {
                shortened.add(new Left(
                        left,
                        MeaningGuard.kept(sentence, left, trigger),
                        temper.stings(left).size(),
                        temper.shown(left)));
            }
        }
        return shortened;
    }
}
