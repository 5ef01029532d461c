package org.rejoinder.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangeSetTest {

    @Test
    void insertsDeletesAndReplaces() {
        ChangeSet change = ChangeSet.of(
                11,
                new ChangeSet.Change(0, 5, "Dear"),
                new ChangeSet.Change(6, 6, "new\r\n"),
                new ChangeSet.Change(10, 11, ""));

        assertThat(change.apply("Hello world")).isEqualTo("Dear new\nworl");
        assertThat(change.toJson()).isEqualTo("[[5,\"Dear\"],1,[0,\"new\",\"\"],4,[1]]");
    }

    @Test
    void refusesTextsOfAnotherLength() {
        ChangeSet change = ChangeSet.replace(5, 0, 1, "x");

        assertThatThrownBy(() -> change.apply("1234")).hasMessageContaining("5 units does not fit one of 4");
        assertThatThrownBy(() -> change.compose(change.map(change)).compose(ChangeSet.empty(99)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> change.map(ChangeSet.empty(6))).hasMessageContaining("different texts");
        assertThatThrownBy(() -> ChangeSet.replace(5, 4, 6, "")).hasMessageContaining("no place 4 to 6");
        assertThatThrownBy(() -> change.mapPos(6, 1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[",
                "[1",
                "[1,]",
                "[-1]",
                "[1.5]",
                "[1e3]",
                "[\"a\"]",
                "[[]]",
                "[[1,2]]",
                "[[1,\"a]]",
                "[[1,\"a\\nb\"]]",
                "[99999999999]",
                "[2147483647,2147483647]",
                "[[0,\"\\u00g0\"]]",
                "[1] 2",
                "[[1,\"\\x\"]]",
                "null",
                "[[1,\"a\\rb\"]]"
            })
    void refusesWhatIsNoChange(String json) {
        assertThatThrownBy(() -> ChangeSet.fromJson(json)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void readsEscapesAndBlanks() {
        ChangeSet change = ChangeSet.fromJson(" [ 2 , [ 0 , \"a\\u0041\\\"\\\\\\/\\t\" , \"\" ] ]\n");

        assertThat(change.apply("xy")).isEqualTo("xyaA\"\\/\t\n");
    }

    @Test
    void keepsHalvesOfSurrogatePairs() {
        ChangeSet change = ChangeSet.replace(0, 0, 0, "a\ud83db😀");

        assertThat(change.toJson()).isEqualTo("[[0,\"a\\ud83db😀\"]]");
        assertThat(ChangeSet.fromJson(change.toJson())).isEqualTo(change);
    }

    @Test
    void saysWhenAPositionIsGone() {
        ChangeSet change = ChangeSet.replace(10, 2, 8, "");

        assertThat(change.mapPos(5, 1, MapMode.TRACK_DEL)).isEmpty();
        assertThat(change.mapPos(2, 1, MapMode.TRACK_BEFORE)).isEqualTo(OptionalInt.of(2));
        assertThat(change.mapPos(2, 1, MapMode.TRACK_AFTER)).isEmpty();
        assertThat(change.mapPos(9, 1)).isEqualTo(3);
    }

    @Test
    void joinsManyPiecesInLinearTime() {
        String typed = "x".repeat(400_000);
        ChangeSet first = ChangeSet.replace(0, 0, 0, typed);
        List<ChangeSet.Change> everyOther = new ArrayList<>();
        for (int at = 0; at < typed.length(); at += 2) {
            everyOther.add(new ChangeSet.Change(at, at + 1, "yz"));
        }
        ChangeSet both = first.compose(ChangeSet.of(typed.length(), everyOther));

        assertThat(both.newLength()).isEqualTo(600_000);
        assertThat(both.sections()).isEqualTo(1);
    }

    @RepeatedTest(300)
    void holdsTheLawsOfTheAlgebra(RepetitionInfo run) {
        long seed = 7_000 + run.getCurrentRepetition();
        Random random = new Random(seed);
        String text = randomText(random, 60);
        ChangeSet a = randomChange(random, text.length());
        ChangeSet b = randomChange(random, text.length());
        ChangeSet c = randomChange(random, a.newLength());
        ChangeSet d = randomChange(random, c.newLength());
        String about = "seed %d: %s over %s, then %s, %s".formatted(seed, a, b, c, d);

        assertThat(a.compose(b.map(a)).apply(text))
                .as(about)
                .isEqualTo(b.compose(a.map(b, true)).apply(text));
        assertThat(a.compose(c).compose(d).apply(text))
                .as(about)
                .isEqualTo(a.compose(c.compose(d)).apply(text));
        assertThat(a.compose(c).apply(text)).as(about).isEqualTo(c.apply(a.apply(text)));
        assertThat(a.invert(text).apply(a.apply(text))).as(about).isEqualTo(text);
        assertThat(ChangeSet.fromJson(a.toJson())).as(about).isEqualTo(a);
        StringBuilder inPlace = new StringBuilder(text);
        a.applyTo(inPlace);
        assertThat(inPlace.toString()).as(about).isEqualTo(a.apply(text));
        mapsPositionsAlike(a, c, about);
    }

    /// A position mapped through two changes in turn never leaves the text, and keeps its order with the
    /// others.
    private static void mapsPositionsAlike(ChangeSet first, ChangeSet second, String about) {
        int last = 0;
        for (int pos = 0; pos <= first.length(); pos++) {
            int mapped = second.mapPos(first.mapPos(pos, 1), 1);
            assertThat(mapped).as(about).isBetween(last, second.newLength());
            last = mapped;
        }
    }

    static String randomText(RandomGenerator random, int most) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            text.append("ab \n\"é\ud83d\ude00".charAt(random.nextInt(8)));
        }
        return text.toString();
    }

    static ChangeSet randomChange(RandomGenerator random, int length) {
        List<ChangeSet.Change> changes = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            int from = random.nextInt(length + 1);
            int to = Math.min(length, from + (random.nextBoolean() ? 0 : random.nextInt(9)));
            changes.add(new ChangeSet.Change(from, to, random.nextInt(3) == 0 ? "" : randomText(random, 5)));
        }
        return ChangeSet.of(length, changes);
    }
}
