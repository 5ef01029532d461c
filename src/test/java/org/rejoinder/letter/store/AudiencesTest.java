package org.rejoinder.letter.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rejoinder.TestDatabase;
import org.rejoinder.letter.Audience;
import org.rejoinder.letter.Audiences;

class AudiencesTest {

    private final List<Object> published = new ArrayList<>();
    private final Audiences audiences = fresh();

    private Audiences fresh() {
        TestDatabase database = TestDatabase.fresh();
        return new StoredAudiences(
                new BuiltInAudiences(), database.jdbc(), database.transactions(), published::add, Clock.systemUTC());
    }

    @Test
    void thoseThatComeWithItAreThereByNameAndSurviveYaml() {
        List<Audience> all = audiences.all();

        assertThat(all).hasSizeGreaterThanOrEqualTo(3).allMatch(Audience::builtIn);
        assertThat(all).extracting(Audience::name).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
        for (Audience audience : all) {
            assertThat(audiences.fromYaml(audiences.toYaml(audience)))
                    .usingRecursiveComparison()
                    .ignoringFields("builtIn")
                    .isEqualTo(audience);
        }
    }

    @Test
    void anOwnOneIsKeptReplacedAndRemoved() {
        Audience own = audiences.save(audiences.fromYaml("name: Our choir\nsummary: They sing"));

        assertThat(own.id()).isEqualTo("our-choir");
        assertThat(own.builtIn()).isFalse();
        assertThat(audiences.find("our-choir")).contains(own);
        assertThat(audiences.all()).last().isEqualTo(own);

        audiences.save(audiences.fromYaml("id: our-choir\nname: Our old choir"));
        assertThat(audiences.find("our-choir").orElseThrow().name()).isEqualTo("Our old choir");

        audiences.remove("our-choir");
        assertThat(audiences.find("our-choir")).isEmpty();
        assertThat(published).hasSize(3).containsOnly(new Audiences.AudiencesChanged("our-choir"));
    }

    @Test
    void anEditedBuiltInOneBecomesItselfAgain() {
        Audience before = audiences.find("city-council").orElseThrow();
        int count = audiences.all().size();

        audiences.save(audiences.fromYaml("id: city-council\nname: Our council"));
        assertThat(audiences.all()).hasSize(count);
        assertThat(audiences.find("city-council").orElseThrow().name()).isEqualTo("Our council");

        audiences.remove("city-council");
        assertThat(audiences.find("city-council")).contains(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            summary: x                        | “name” is missing
            name: x\\nfears: none             | is a list
            name: x\\nfear: [a]               | Known are
            name: [a]                         | holds text
            name: x\\nvalues: [a]             | keys of its own
            name: x\\nvalues: [{meaning: b}]  | “tag” is missing in values 1
            name: x\\nobjections: [{id: b}]   | “text” is missing in objections 1
            name: x\\nid: a b                 | letters, digits
            "name: 'x                         | near line
            just words                        | begins with keys
            [1, 2]                            | begins with keys
            """)
    void whatIsWrongIsSaidInPlainWords(String yaml, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> audiences.fromYaml(yaml.replace("\\n", "\n")))
                .withMessageContaining(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "   ", "---", "null", "a: &a [*a]", "\u0000", "- - - - -", "!!java.net.URL [x]", "? : ?"})
    void hostileTextIsRefusedNotObeyed(String yaml) {
        assertThatIllegalArgumentException().isThrownBy(() -> audiences.fromYaml(yaml));
    }

    @Test
    void hugeAndDeepTextIsRefusedQuickly() {
        assertThatIllegalArgumentException().isThrownBy(() -> audiences.fromYaml("name: " + "x".repeat(300_000)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> audiences.fromYaml("name: x\nfears: " + "[".repeat(100_000)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> audiences.fromYaml("name: x\nfears:\n" + "- a\n".repeat(501)))
                .withMessageContaining("at most 500");
    }

    @Test
    void wordsThatLookLikeNumbersAndKeysStayWords() {
        Audience odd = audiences.fromYaml("""
                name: "1984"
                topics: ["no", "0x1F", "~", "a: b", "# c", "- d", " e "]
                who: |
                  One.

                  Two: “three”.
                """);

        assertThat(odd.topics()).containsExactly("no", "0x1F", "~", "a: b", "# c", "- d", "e");
        assertThat(audiences.fromYaml(audiences.toYaml(odd))).isEqualTo(odd);
    }
}
