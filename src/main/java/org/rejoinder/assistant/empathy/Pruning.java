package org.rejoinder.assistant.empathy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
    private static final int MOST_LOOKED_AT = 16;
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

    /// What is left of the sentence, or of one of these plainer versions of it, when it is calm; at most one.
    Map<String, String> of(String sentence, List<String> plainer, String trigger) {
        Optional<String> plain = plainer.stream()
                .filter(text -> keeps(sentence, text, trigger, "") && clean(sentence, text, true))
                .findFirst();
        if (plain.isPresent()) {
            return Map.of(plain.get(), "Keeps your sentence, in calmer words");
        }
        List<String> bases =
                Stream.concat(plainer.stream(), Stream.of(sentence)).toList();
        Set<String> seen = new LinkedHashSet<>(bases);
        boolean stung = !temper.stings(sentence).isEmpty();
        List<String> front = bases;
        for (int round = 0; round < MOST_ROUNDS && !front.isEmpty(); round++) {
            List<String> left = round(sentence, front, trigger, seen);
            Map<String, String> found = pruned(sentence, left, stung);
            if (!found.isEmpty()) {
                return found;
            }
            front = left.stream().limit(MOST_GOING_ON).toList();
        }
        return Map.of();
    }

    /// What the next cuts leave of these, the most promising first.
    private List<String> round(String sentence, List<String> front, String trigger, Set<String> seen) {
        return front.stream()
                .flatMap(text -> shortened(sentence, text, trigger, seen).stream())
                .sorted(Comparator.comparingInt(Left::stings)
                        .thenComparing(Comparator.comparingDouble(Left::kept).reversed())
                        .thenComparingDouble(Left::shown))
                .limit(MOST_LOOKED_AT)
                .map(Left::text)
                .filter(text ->
                        edits.stands(text, sentence) && edits.tellsWhatIsDone(text) && !flaws.visible(sentence, text))
                .limit(MOST_HEARD)
                .toList();
    }

    private Map<String, String> pruned(String sentence, List<String> left, boolean stung) {
        return left.stream()
                .filter(text -> clean(sentence, text, stung))
                .findFirst()
                .map(text -> Map.of(text, "Leaves the sting out"))
                .orElse(Map.of());
    }

    /// Where nothing by itself stung, only a sentence that is calm will do.
    private boolean clean(String sentence, String left, boolean stung) {
        boolean clean = stung ? temper.calmer(sentence, left) || temper.unstung(sentence, left) : temper.calm(left);
        return clean && flaws.none(sentence, left);
    }

    private List<Left> shortened(String sentence, String text, String trigger, Set<String> seen) {
        List<Range> stings = temper.stings(text);
        List<Left> shortened = new ArrayList<>();
        for (Cut cut : cuts.of(text)) {
            String left = cut.from(text);
            if (concerns(cut, stings, text)
                    && seen.add(left)
                    && keeps(sentence, left, trigger, cut.range().of(text))) {
                double kept = MeaningGuard.kept(sentence, left, trigger);
                shortened.add(new Left(left, kept, temper.words(left), temper.shown(left)));
            }
        }
        return shortened;
    }

    /// Whether the cut takes away some of what stings; where nothing by itself does, whatever is more than one word.
    private static boolean concerns(Cut cut, List<Range> stings, String text) {
        return stings.isEmpty()
                ? !cut.takesASubstance(text)
                : stings.stream().anyMatch(sting -> sting.overlaps(cut.range()));
    }

    private static boolean keeps(String sentence, String left, String trigger, String gone) {
        return Edits.whole(left, sentence)
                && MeaningGuard.lost(sentence, left, trigger + " " + gone).isEmpty()
                && MeaningGuard.kept(sentence, left, trigger) >= LEAST_KEPT;
    }
}
