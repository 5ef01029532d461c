package org.rejoinder.assistant.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.languagetool.JLanguageTool;
import org.rejoinder.assistant.Diagnostic;
import org.rejoinder.assistant.Severity;
import org.rejoinder.text.Paragraph;
import org.rejoinder.text.Paragraphs;

class LanguageTest {

    private static final String FAULTY = """
            This are a letter with some mistakes. I has seen them all. We recieved your answer yesterday.

            Its a shame, that the the river is closed. He go there every day. An user told us. We could of known it.

            Their is a problem with you're gate. I am looking forward to meet you. The informations are wrong.
            """;

    private static LanguageChecker checker;

    @BeforeAll
    static void load() {
        checker = new LanguageChecker(new English());
    }

    private static List<Diagnostic> check(String text) {
        return Paragraphs.of(text).stream()
                .flatMap(paragraph -> checker.check(paragraph).stream())
                .toList();
    }

    @Test
    void noFindingOfLanguageToolIsLost() throws IOException {
        JLanguageTool plain = new JLanguageTool(English.language());
        List<String> expected = new java.util.ArrayList<>();
        for (Paragraph paragraph : Paragraphs.of(FAULTY)) {
            plain.check(paragraph.text())
                    .forEach(match -> expected.add(match.getRule().getId() + " "
                            + paragraph.text().substring(match.getFromPos(), match.getToPos())));
        }
        assertThat(expected).hasSizeGreaterThan(8);
        assertThat(check(FAULTY).stream().map(d -> d.code() + " " + d.quote()).collect(Collectors.toList()))
                .containsAll(expected);
    }

    @Test
    void placesAreThoseOfTheSource() {
        String text = "Hello **there** we recieved [the `code` letter](https://example.org/a_b_c).";
        assertThat(check(text)).anySatisfy(d -> {
            assertThat(d.quote()).isEqualTo("recieved");
            assertThat(d.range().of(text)).isEqualTo("recieved");
            assertThat(d.actions().getFirst().edit()).isEqualTo("received");
        });
    }

    @Test
    void marksAreNotWords() {
        Prose prose = Prose.of("# A *fine* [day](http://x.org/y) with `code` and\n- one\n- two");
        assertThat(prose.plain()).isEqualTo("A fine day with code and\n\none\n\ntwo");
        int day = prose.plain().indexOf("day");
        assertThat(prose.inSource(day, day + 3).of(prose.source())).isEqualTo("day");
        int code = prose.plain().indexOf("code");
        assertThat(prose.isOriginal(code, code + 4)).isFalse();
        assertThat(prose.inSource(code, code + 4).of(prose.source())).isEqualTo("`code`");
    }

    @Test
    void bothSpellingsAreRight() {
        assertThat(check("The neighbour likes the colour of the centre.")).isEmpty();
        assertThat(check("The neighbor likes the color of the center.")).isEmpty();
    }

    @Test
    void aSentenceSeenBeforeIsReadAsTheFirstTime() {
        String text = "Our neighbour Mrs. Quorzell likes the colour that Brindlow has.";
        for (int i = 0; i < 3; i++) {
            assertThat(check(text)).extracting(Diagnostic::quote).containsExactly("Quorzell", "Brindlow");
            assertThat(check(text)).extracting(Diagnostic::severity).containsOnly(Severity.HINT);
        }
    }
}
