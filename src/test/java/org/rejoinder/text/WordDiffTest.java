package org.rejoinder.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("timed")
class WordDiffTest {

    private static String between(String before, String after) {
        ChangeSet change = WordDiff.between(before, after);
        assertThat(change.apply(before)).isEqualTo(after);
        StringBuilder told = new StringBuilder();
        change.forEachChange((from, to, at, end, insert) -> told.append('[')
                .append(before, from, to)
                .append('>')
                .append(insert)
                .append(']'));
        return told.toString();
    }

    @Test
    void replacesWholeWords() {
        assertThat(between("We demand an answer now.", "We request an answer soon."))
                .isEqualTo("[demand>request][now>soon]");
        assertThat(between("help", "hello")).isEqualTo("[help>hello]");
        assertThat(between("same", "same")).isEmpty();
        assertThat(between("", "new")).isEqualTo("[>new]");
        assertThat(between("old", "")).isEqualTo("[old>]");
    }

    @Test
    void leavesOtherParagraphsAlone() {
        assertThat(between("one\n\ntwo words\n\nthree\n", "one\n\ntwo new words\n\nthree\n\nfour\n"))
                .isEqualTo("[>new ][>\nfour\n]");
    }

    @Test
    void neverSplitsASurrogatePair() {
        assertThat(between("a😀b", "a😁b")).isEqualTo("[a😀b>a😁b]");
    }

    @RepeatedTest(200)
    void alwaysLeadsToTheText(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        String before = ChangeSetTest.randomText(random, 120);
        String after = random.nextBoolean()
                ? ChangeSetTest.randomText(random, 120)
                : ChangeSetTest.randomChange(random, before.length()).apply(before);
        assertThat(WordDiff.between(before, after).apply(before)).isEqualTo(after);
    }

    @Test
    void endsSoonOnHugeTextsWithNothingInCommon() {
        String before = words(1, 250_000);
        String after = words(2, 250_000);
        Assertions.assertTimeout(
                Duration.ofSeconds(20),
                () -> assertThat(WordDiff.between(before, after).apply(before)).isEqualTo(after));
    }

    private static String words(int seed, int count) {
        Random random = new Random(seed);
        return IntStream.range(0, count)
                .mapToObj(i -> Integer.toString(random.nextInt(1 << 24), 36) + (i % 12 == 0 ? "\n" : ""))
                .collect(Collectors.joining(" "));
    }
}
