package org.rejoinder.text;

import static org.assertj.core.api.Assertions.assertThat;

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
}
