package org.rejoinder.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuotationTest {

    private static final String TEXT =
            "Dear all,\n\nThe “last” bus –\u00a0number 9 – leaves at 22:40.\nWe wait. We wait.";

    @Test
    void whiteSpaceQuotationMarksAndDashesDoNotMatter() {
        assertThat(Quotation.in(TEXT, "The \"last\" bus - number 9 - leaves at 22:40. We"))
                .hasValueSatisfying(range ->
                        assertThat(range.of(TEXT)).isEqualTo("The “last” bus –\u00a0number 9 – leaves at 22:40.\nWe"));
    }

    @Test
    void whatIsAbsentOrAmbiguousIsNowhere() {
        assertThat(Quotation.in(TEXT, "the first bus")).isEmpty();
        assertThat(Quotation.in(TEXT, "We wait.")).isEmpty();
        assertThat(Quotation.in(TEXT, "9")).isEmpty();
        assertThat(Quotation.in(TEXT, "   ")).isEmpty();
        assertThat(Quotation.in("", "anything")).isEmpty();
    }

    @Test
    void aQuoteAtEitherEndIsFound() {
        assertThat(Quotation.in(TEXT, "  Dear all, "))
                .hasValueSatisfying(range -> assertThat(range.from()).isZero());
        assertThat(Quotation.in(TEXT, "22:40. We wait. We wait."))
                .hasValueSatisfying(range -> assertThat(range.to()).isEqualTo(TEXT.length()));
    }
}
