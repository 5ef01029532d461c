package org.rejoinder.assistant.argument.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rejoinder.assistant.Embedder;

/// Which rebuttals are held against each other, told by what they say and not by what all of them are about.
class RivalsTest {

    private static final Subject SUBJECT = new Subject(new float[] {1, 0, 0});
    private static final double[][] VALUES = {{2, 0}, {1, 1}};

    @Test
    void rebuttalsThatAreNearForTheirSubjectAloneAreRivals() {
        float[] one = {0.9f, 0.43f, 0.07f};
        float[] other = {0.9f, -0.43f, 0.07f};
        assertThat(Embedder.dot(one, other)).isGreaterThan(0.6);
        Rivals rivals = rivals(one, other);
        assertThat(rivals.company(0)).isPositive();
        assertThat(rivals.ahead(0, 0)).isEqualTo(1);
    }

    @Test
    void aRebuttalIsNoRivalOfItselfInOtherWords() {
        Rivals rivals = rivals(new float[] {0.9f, 0.43f, 0.07f}, new float[] {0.88f, 0.42f, 0.22f});
        assertThat(rivals.company(0)).isZero();
        assertThat(rivals.ahead(0, 0)).isZero();
    }

    @Test
    void whatSaysNothingBesidesTheSubjectIsHeldAgainstAll() {
        Rivals rivals = rivals(new float[] {1, 0, 0}, new float[] {0.9f, 0.43f, 0.07f});
        assertThat(rivals.company(0)).isPositive();
    }

    @Test
    void whatDoesNotSpeakOfTheSubjectStaysAsItIs() {
        assertThat(SUBJECT.apart(new float[] {0, 0.6f, 0.8f}))
                .usingComparatorWithPrecision(1e-4f)
                .containsExactly(0, 0.6f, 0.8f);
    }

    private static Rivals rivals(float[]... meanings) {
        List<float[]> own = Stream.of(meanings).map(SUBJECT::apart).toList();
        return Rivals.of(VALUES, own);
    }
}
