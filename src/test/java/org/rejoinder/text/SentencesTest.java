package org.rejoinder.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SentencesTest {

    @Test
    void doesNotBreakAfterTitlesInitialsAndAbbreviations() {
        assertThat(cut("Dr. Amin and J. Smith met on No. 5 street, e.g. Monday. We were there."))
                .containsExactly("Dr. Amin and J. Smith met on No. 5 street, e.g. Monday.", "We were there.");
    }

    @Test
    void breaksAtQuestionsAndExclamations() {
        assertThat(cut("Why? Because!  Good.")).containsExactly("Why?", "Because!", "Good.");
    }

    @Test
    void findsNoneInBlankText() {
        assertThat(cut("  \n ")).isEmpty();
    }

    private static List<String> cut(String text) {
        return Sentences.of(text).stream().map(range -> range.of(text)).toList();
    }
}
