package org.rejoinder.assistant.argument.correspondence;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Chooses among wordings by a seed, so that the same letter is always answered in the same words and two
/// letters seldom are.
final class Pick {

    private final int seed;
    private final Set<String> used = new HashSet<>();
    private int turn;
    private boolean spent;

    Pick(String seed) {
        this.seed = seed.hashCode();
    }

    /// One of the wordings, a fresh one while there is any.
    String one(String... wordings) {
        turn++;
        int from = Math.floorMod(31 * seed + 17 * turn + (seed >>> 7), wordings.length);
        for (int k = 0; k < wordings.length; k++) {
            String wording = wordings[(from + k) % wordings.length];
            if (used.add(wording)) {
                spent = false;
                return wording;
            }
        }
        spent = true;
        return wordings[from];
    }

    /// One that has not been used, or nothing when all have been.
    String fresh(String... wordings) {
        String wording = one(wordings);
        return spent ? "" : wording;
    }

    /// The wordings in an order of their own, for use one after the other.
    List<String> turned(List<String> wordings) {
        int from = Math.floorMod(seed, wordings.size());
        return java.util.stream.IntStream.range(0, wordings.size())
                .mapToObj(i -> wordings.get((from + i) % wordings.size()))
                .toList();
    }
}
