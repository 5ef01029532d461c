package org.rejoinder.publish.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rejoinder.publish.Outgoing;

class ProseTest {

    private static Outgoing letter(String text) {
        return new Outgoing("A & B", "Us <all>", "Them", "city-council", text, "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](data:text/html,<script>alert(1)</script>)",
                "![x](https://evil.example/pixel.png)",
                "![x](javascript:alert(1))",
                "<a href=\"javascript:alert(1)\">x</a>",
                "[x](https://a.example/\"onmouseover=\"alert(1))",
                "</style><script>alert(1)</script>",
                "&lt;script&gt;"
            })
    void nothingInALetterActsOnItsReader(String text) {
        String page = ReadingPage.forReading(letter(text));

        assertThat(page.toLowerCase(java.util.Locale.ROOT))
                .doesNotContain("<script", "<img", "href=\"javascript", "href=\"data", "\"onmouseover");
    }

    @Test
    void theBylineAndTheTitleAreShownOnce() {
        String page = ReadingPage.forReading(letter("# A & B\n\nDear *all*,\n\n> a quote\n\n- one"));

        assertThat(page)
                .contains("Us &lt;all&gt;", "<em>all</em>", "<blockquote")
                .containsOnlyOnce("<h1");
    }

    @Test
    void anImaginedReplySaysSoEverywhere() throws Exception {
        Outgoing reply =
                new Outgoing("Reply", "", "", "city-council", "Dear friends,", Outgoing.imaginedBy("City council"));

        assertThat(ReadingPage.forReading(reply)).contains("Imagined. Nobody at City council wrote this.");
        assertThat(MarkdownFile.of(reply))
                .contains("imagined: Imagined. Nobody at City council wrote this.")
                .contains("> Imagined. Nobody at City council wrote this.");
        assertThat(words(new Pdf().of(reply))).contains("Imagined. Nobody at City council wrote this.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\u0000\u0001\uFFFE\uD800",
                "# \n\n---\n\n***",
                "a\u2028b",
                "&nbsp;&copy;&#x1F600;",
                "]]>",
                "<!-- -- -->",
                "| a | b |\n|---|---|",
                "\\",
                "[",
                "![",
                "[][]",
                "* * *\n* * *"
            })
    void oddTextIsSetAllTheSame(String text) throws Exception {
        byte[] pdf;
        try {
            pdf = new Pdf().of(letter(text));
        } catch (Pdf.NotSet said) {
            assertThat(said.getMessage()).contains("print it from the browser");
            return;
        }
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }

    @Test
    void deepNestingEndsInTime() {
        assertThat(Prose.html("> ".repeat(20_000) + "x")).contains("x");
        assertThat(Prose.html("[".repeat(50_000) + "x")).contains("x");
        assertThat(Prose.html("*a ".repeat(20_000))).contains("a");
    }

    @Test
    void whatCannotBeSetIsSaid() {
        assertThatThrownBy(() -> new Pdf().of(letter("\u0645\u0631\u062D\u0628\u0627")))
                .isInstanceOf(Pdf.NotSet.class)
                .hasMessageContaining("right-to-left");
        assertThatThrownBy(() -> new Pdf().of(letter("x".repeat(Pdf.MOST_UNITS + 1))))
                .hasMessageContaining("too long");
    }

    @Test
    void aLetterIsSetWithItsWords() throws Exception {
        String words = words(new Pdf().of(letter("Dear Zo\u00EB,\n\nwe **ask** for [hours](https://example.org).")));

        assertThat(words).contains("A & B", "Us <all>", "Zo\u00EB", "ask", "hours");
    }

    private static String words(byte[] pdf) throws java.io.IOException {
        try (var document = org.apache.pdfbox.Loader.loadPDF(pdf)) {
            return new org.apache.pdfbox.text.PDFTextStripper()
                    .getText(document)
                    .replaceAll("\\s+", " ");
        }
    }
}
