package org.rejoinder.assistant.empathy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// A list looked through letter by letter finds what it found word by word.
class AlternativesTest {

    private static final String WORDS = "fool|fools?|foolish|short-?sighted|part(?:y|ies)|na[iï]ve|\\w+ish|at all";

    @Test
    void theSameWordsAreFound() {
        Pattern plain = Pattern.compile("\\b(?:" + WORDS + ")\\b");
        Pattern shared = Pattern.compile("\\b" + Alternatives.of(WORDS) + "\\b");
        for (String text : List.of(
                "fool",
                "fools",
                "foolish",
                "foo",
                "shortsighted",
                "short-sighted",
                "party",
                "parties",
                "parti",
                "naive",
                "naïve",
                "nave",
                "greenish",
                "at all",
                "at",
                "a fool at all parties")) {
            assertThat(shared.matcher(text)
                            .results()
                            .map(found -> found.group())
                            .toList())
                    .as(text)
                    .isEqualTo(plain.matcher(text)
                            .results()
                            .map(found -> found.group())
                            .toList());
        }
    }

    @Test
    void wordsThatBeginAlikeShareTheirBeginning() {
        assertThat(Alternatives.of("cart|care|dog")).isEqualTo("(?:(?:car(?:t|e)|dog))");
    }
}
