package org.rejoinder.collab.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rejoinder.collab.Update;
import org.rejoinder.text.ChangeDesc;
import org.rejoinder.text.ChangeSet;

/// The short way over updates that lie apart leads where the long one does, for whole runs of keys.
class RebaseTest {

    private static final int ROUNDS = 400;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aRunOfKeysMovesAsEachOfThemDoes(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            int length = 1 + random.nextInt(60);
            List<ChangeSet> mine = run(random, length, 1 + random.nextInt(6));
            List<ChangeSet> logged = run(random, length, 1 + random.nextInt(12));
            Rebase rebase = new Rebase(new Push(
                    "me",
                    1,
                    0,
                    mine.stream().map(each -> new Push.Made(each, null)).toList()));
            long version = 0;
            for (ChangeSet each : logged) {
                rebase.over(new Update(++version, "they", version, "they", each, null, Instant.EPOCH));
            }
            assertThat(rebase.rest()).as("seed %d, round %d", seed, round).isEqualTo(oneByOne(mine, logged));
        }
    }

    private static List<ChangeSet> oneByOne(List<ChangeSet> mine, List<ChangeSet> logged) {
        List<ChangeSet> moved = new ArrayList<>(mine);
        for (ChangeSet each : logged) {
            ChangeDesc theirs = each;
            for (int i = 0; i < moved.size(); i++) {
                ChangeSet own = moved.get(i);
                moved.set(i, own.map(theirs));
                theirs = theirs.mapDesc(own, true);
            }
        }
        return moved;
    }

    /// Keys that somebody presses one after the other, mostly at one place: some insert, some delete, a few do
    /// nothing.
    private static List<ChangeSet> run(Random random, int from, int keys) {
        List<ChangeSet> run = new ArrayList<>();
        int length = from;
        int at = random.nextInt(length + 1);
        for (int i = 0; i < keys; i++) {
            at = random.nextInt(5) == 0 ? random.nextInt(length + 1) : Math.min(at, length);
            ChangeSet key = key(random, length, at);
            at += Math.max(0, key.newLength() - length);
            length = key.newLength();
            run.add(key);
        }
        return run;
    }

    private static ChangeSet key(Random random, int length, int at) {
        return switch (random.nextInt(8)) {
            case 0 -> ChangeSet.empty(length);
            case 1, 2 -> ChangeSet.replace(length, at, Math.min(length, at + 1 + random.nextInt(3)), "");
            case 3 -> ChangeSet.replace(length, at, Math.min(length, at + 2), "ab");
            default -> ChangeSet.replace(length, at, at, "x".repeat(1 + random.nextInt(2)));
        };
    }
}
