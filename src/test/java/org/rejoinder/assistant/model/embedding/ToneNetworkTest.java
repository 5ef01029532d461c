package org.rejoinder.assistant.model.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The network that was taught to hear a tone: of two sentences on one matter, with the same words as far as can be,
/// the one that mocks or talks down sounds harder than the one that is firm.
class ToneNetworkTest {

    private static final ToneNetwork NETWORK = new ToneNetwork();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Perhaps somebody could explain to the committee how rivers work.|Somebody should explain to us why the committee left the river out.",
                "How nice that you have found time for this now.|You have found time for this four months after our letter, and the vote was in May.",
                "These people would sell their own park for a bench.|These people sold the park, and the contract proves it.",
                "Your figures are wrong, as anybody who can add would see.|Your figures are wrong: the two columns add up to ninety."
            })
    void whatMocksSoundsHarderThanWhatIsFirm(String pointed, String firm) {
        assertThat(NETWORK.logOdds(pointed)).isGreaterThan(NETWORK.logOdds(firm) + 1);
    }

    @Test
    void aPlainSentenceSoundsCalm() {
        assertThat(NETWORK.logOdds("The library opens at nine on Saturdays.")).isNegative();
    }

    @Test
    void nothingAndVeryMuchCanBeAskedFor() {
        assertThat(NETWORK.logOdds("")).isFinite();
        assertThat(NETWORK.logOdds("The minutes were read and agreed. ".repeat(400)))
                .isFinite();
    }
}
