package org.rejoinder.assistant.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnownNamesTest {

    private static final List<String> UNKNOWN = List.of("Okafor", "Wrlod");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "---\nfrom: Nadia Okafor\n---\nThe Wrlod.",
                "Dear Ms Okafor,\n\nThe Wrlod.",
                "The Wrlod.\n\nYours faithfully,\nNadia Okafor, for the swimmers\n",
                "The Wrlod.\n\nYours, Nadia Okafor, lane 4",
                "Mrs. Okafor swam round the Wrlod.",
                "We asked Dr Okafor about the Wrlod.",
                "The Wrlod.\n\nKind regards\n\nNadia Okafor"
            })
    void whoIsNamedWherePeopleAreNamedIsKnown(String letter) {
        assertThat(KnownNames.of(letter).among(UNKNOWN)).containsExactly("Okafor");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We met Okafor.\n\nYours faithfully,\nNadia",
                "Yours faithfully,\nOkafor\n\nP.S. More follows.",
                "Dear board,\n\nWe wrote to Okafor in May."
            })
    void elsewhereANameIsAWordLikeOthers(String letter) {
        assertThat(KnownNames.of(letter).among(UNKNOWN)).isEmpty();
    }

    @Test
    void whatComesBackAndWhoWritesIsKnown() {
        assertThat(KnownNames.of("").among(List.of("Brannock", "Brannock", "Wrlod")))
                .containsExactly("Brannock");
        assertThat(KnownNames.of("", "The Friends of Brannock").among(List.of("Brannock", "brannock")))
                .containsExactly("Brannock");
    }
}
