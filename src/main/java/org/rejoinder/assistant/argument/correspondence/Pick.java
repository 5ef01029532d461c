package org.rejoinder.assistant.argument.correspondence;

import java.util.List;

/// Chooses among wordings by a seed, so that the same letter is always answered in the same words and two
/// letters seldom are.
final class Pick {

    private final int seed;
    private int turn;

    Pick(String seed) {
        this.seed = seed.hashCode();
    }

    String one(String... wordings) {
        turn++;
        return wordings[Math.floorMod(31 * seed + 17 * turn + (seed >>> 7), wordings.length)];
    }

    /// The wordings in an order of their own, for use one after the other.
    List<String> turned(List<String> wordings) {
        int from = Math.floorMod(seed, wordings.size());
        return java.util.stream.IntStream.range(0, wordings.size())
                .mapToObj(i -> wordings.get((from + i) % wordings.size()))
                .toList();
    }
}
