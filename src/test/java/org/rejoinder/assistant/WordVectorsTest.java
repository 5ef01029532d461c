package org.rejoinder.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Words held against words: each finds its like or does not.
class WordVectorsTest {

    private static final WordVectors TWO =
            WordVectors.of(List.of("cost", "of"), List.of(new float[] {3, 4, 0}, new float[] {0, 0, 2}));

    @Test
    void everyWordFindsItself() {
        assertThat(TWO.foundIn(TWO)).isCloseTo(1, within(1e-6));
        assertThat(TWO.only("of"::equals).foundIn(TWO.only("cost"::equals))).isZero();
    }

    @Test
    void halfOfWhatIsAskedForIsHalfFound() {
        double whole = TWO.only("of"::equals).foundIn(TWO);
        assertThat(TWO.foundIn(TWO.only("of"::equals))).isCloseTo(whole / 2, within(1e-9));
    }

    @Test
    void aTextOfNothingButSmallWordsKeepsThem() {
        assertThat(TWO.only(word -> false)).isEqualTo(TWO);
        assertThat(WordVectors.of(List.of(), List.of()).foundIn(TWO)).isZero();
    }
}
