package org.rejoinder.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.rejoinder.text.Paragraph.Kind;

class ParagraphsTest {

    @Test
    void cutsAtBlankLinesAndKeepsPlaces() {
        String text = "Dear all,\n\nOne line\nand its second.\n\n\nWith thanks";
        assertThat(Paragraphs.of(text))
                .extracting(Paragraph::text)
                .containsExactly("Dear all,", "One line\nand its second.", "With thanks");
        assertThat(Paragraphs.of(text))
                .allSatisfy(p -> assertThat(p.range().of(text)).isEqualTo(p.text()));
    }

    @Test
    void knowsHeadingsQuotesListsAndCode() {
        String text = "# Title\nProse\n\n> said by others\n\n- one\n- two\n\n```\ncode\n\nmore\n```\nafter";
        assertThat(Paragraphs.of(text))
                .extracting(Paragraph::kind)
                .containsExactly(Kind.HEADING, Kind.PROSE, Kind.QUOTE, Kind.LIST, Kind.CODE, Kind.PROSE);
    }

    @Test
    void hasNothingToCutInAnEmptyLetter() {
        assertThat(Paragraphs.of("")).isEmpty();
        assertThat(Paragraphs.of("\n \n")).isEmpty();
    }

    @Test
    void keepsAnUnclosedFenceAsCode() {
        assertThat(Paragraphs.of("```\nnever closed\n\nstill")).singleElement().satisfies(p -> assertThat(p.kind())
                .isEqualTo(Kind.CODE));
    }

    @Test
    void afterAChangeTheBlocksAreTheSameAsCutAnew() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        String[] pieces = {"\n", "\n\n", "# Head", "```", "> said", "- item", "Words here.", " ", "\n\n\n", "a", "~~~\n"
        };
        String text = "";
        List<Paragraph> blocks = Paragraphs.of(text);
        for (int i = 0; i < 4_000; i++) {
            int from = random.nextInt(text.length() + 1);
            int to = Math.min(text.length(), from + random.nextInt(text.length() > 400 ? 60 : 8));
            String after = text.substring(0, from) + pieces[random.nextInt(pieces.length)] + text.substring(to);
            List<Paragraph> again = Paragraphs.of(after, text, blocks);
            assertThat(again).as("seed %d, “%s” from “%s”", seed, after, text).isEqualTo(Paragraphs.of(after));
            text = after;
            blocks = again;
        }
    }
}
