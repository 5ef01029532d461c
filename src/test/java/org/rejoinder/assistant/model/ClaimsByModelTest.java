package org.rejoinder.assistant.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rejoinder.assistant.Advocate.Part;
import org.rejoinder.assistant.Advocate.Statement;
import org.rejoinder.assistant.LetterText;
import org.rejoinder.assistant.ModelSettings.Provider;
import org.rejoinder.assistant.model.StubModel.Act;
import org.rejoinder.text.Range;

@Timeout(60)
class ClaimsByModelTest {

    private static final String CLAIM = "Night workers deserve a way home.";
    private static final String GROUND = "The last bus leaves at 22:40.";
    private static final LetterText LETTER = LetterText.of("t", "f", "to", CLAIM + " " + GROUND + " We wait.");

    @TempDir
    Path home;

    @Test
    void whatAModelQuotesAsAClaimIsOneAndTheRestStays() throws IOException {
        try (StubModel stub = new StubModel().always(Act.words("""
                        {"claims":[{"quote":"Night workers deserve a way home","part":"claim"},
                         {"quote":"We never wrote this.","part":"GROUND"},{"quote":"We wait.","part":"SHOUT"}]}"""));
                ModelRoom room = new ModelRoom(home)) {
            room.use(ModelRoom.settings(Provider.OPENAI, stub.url() + "/v1", Duration.ofSeconds(10), 0));
            ModelClaims claims = room.get(ModelClaims.class);
            assertThat(claims.over(LETTER, builtIn())).isEqualTo(builtIn());

            claims.ask("l1", LETTER, () -> false);
            claims.ask("l1", LETTER, () -> false);

            assertThat(claims.over(LETTER, builtIn()))
                    .extracting(Statement::part)
                    .containsExactly(Part.CLAIM, Part.GROUND, Part.OTHER);
            assertThat(stub.asked()).hasSize(1);
            assertThat(room.models().calls(1).getFirst().task()).isEqualTo("claims");
            LetterText changed = LetterText.of("t", "f", "to", LETTER.text() + " Still.");
            assertThat(claims.over(changed, builtIn())).isEqualTo(builtIn());
        }
    }

    private static List<Statement> builtIn() {
        return List.of(statement(CLAIM, Part.VALUE), statement(GROUND, Part.GROUND), statement("We wait.", Part.OTHER));
    }

    private static Statement statement(String words, Part part) {
        int at = LETTER.text().indexOf(words);
        return new Statement(new Range(at, at + words.length()), 1, words, part, List.of());
    }
}
