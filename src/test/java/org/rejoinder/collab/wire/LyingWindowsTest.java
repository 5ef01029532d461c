package org.rejoinder.collab.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rejoinder.collab.RunningCollab;

/// Windows that send what nobody could mean: each is told so in plain words, and nobody else feels it.
class LyingWindowsTest extends RunningCollab {

    @Test
    void aFloodEndsTheFlooderAndNobodyElse() {
        String letter = letter("Dear all,");
        try (WireClient good = window(letter, "calm");
                WireClient flood = window(letter, "flood")) {
            for (int i = 0; i < 1_500 && flood.isOpen(); i++) {
                flood.send("{\"type\":\"cursor\",\"version\":1,\"anchor\":1,\"head\":1}");
            }
            flood.await("the end", () -> !flood.isOpen());
            good.await("cursors", frame -> frame.toString().contains("\"flood\",\"gone\":true"));
            good.type(0, 0, "Still here. ");
            good.await("its own", good::isLevel);
        }
    }

    @Test
    void aFrameWithoutEndIsCutOff() {
        String letter = letter("Dear all,");
        try (WireClient good = window(letter, "calm-2");
                WireClient huge = window(letter, "huge")) {
            huge.send("{\"type\":\"push\",\"x\":\"" + "x".repeat(5 << 20) + "\"}");
            huge.await("refused", frame -> frame.toString().contains("too-large"));
            good.type(0, 0, "Still here. ");
            good.await("its own", good::isLevel);
        }
    }

    @Test
    void moreTextThanAnybodyTypesEndsTheWindowToo() {
        String letter = letter("Dear all,");
        try (WireClient good = window(letter, "calm-3");
                WireClient flood = window(letter, "hose")) {
            String large = "{\"type\":\"window\",\"name\":\"A\",\"color\":3,\"x\":\"" + "x".repeat(3 << 20) + "\"}";
            for (int i = 0; i < 40 && flood.isOpen(); i++) {
                flood.send(large);
            }
            flood.await("the end", () -> !flood.isOpen());
            good.type(0, 0, "Still here. ");
            good.await("its own", good::isLevel);
        }
    }

    /// One that comes with another history is turned away, and cannot write all the same.
    @Test
    void aWindowThatWasTurnedAwayChangesNothing() {
        String letter = letter("Dear all,");
        try (WireClient window = new WireClient(port, letter, "old").open()) {
            window.send("{\"type\":\"join\",\"clientId\":\"old\",\"epoch\":\"another\",\"version\":1}");
            window.await("refused", frame -> frame.get("code").asString().equals("too-old"));
            window.send("{\"type\":\"push\",\"clientId\":\"old\",\"seq\":1,\"version\":1,"
                    + "\"updates\":[{\"changes\":[9,[0,\"x\"]]}]}");
            window.await("refused", frame -> frame.get("message").asString().contains("joins the letter"));
        }
        assertThat(letterbox.head(letter).text()).isEqualTo("Dear all,");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"type\":\"push\",\"clientId\":\"L\",\"seq\":1,\"version\":1,\"updates\":[]} | carries between",
                "{\"type\":\"push\",\"clientId\":\"L\",\"seq\":1,\"version\":-1,\"updates\":[{\"changes\":[9]}]} | whole number",
                "{\"type\":\"push\",\"clientId\":\"L\",\"seq\":1,\"version\":1,\"updates\":[{\"changes\":[-9]}]} | shorter than nothing",
                "{\"type\":\"push\",\"clientId\":\"L\",\"seq\":1,\"version\":1,\"updates\":[{\"changes\":[9.5]}]} | is a number",
                "{\"type\":\"push\",\"clientId\":\"L\",\"seq\":1,\"version\":1,\"updates\":[{\"changes\":[[9,\"a\\nb\"]]}]} | line break",
                "{\"type\":\"push\",\"clientId\":\"L\",\"seq\":1e9,\"version\":1,\"updates\":[{\"changes\":[9]}]} | whole number",
                "{\"type\":\"cursor\",\"version\":1,\"anchor\":9999999999,\"head\":1} | no position",
                "{\"type\":\"window\",\"name\":\" \",\"color\":3} | 1 to 80",
                "{\"type\":\"window\",\"name\":\"A\",\"color\":9} | 1 to 6",
                "{\"type\":\"dance\"} | not known",
                "[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]] | well-formed",
                "7 | one JSON object"
            })
    void whatIsNoFrameIsSaidToBeNone(String frame, String words) {
        String letter = letter("Dear all,");
        try (WireClient window = window(letter, "L")) {
            window.send(frame);
            window.await(
                    "refused",
                    refused -> refused.get("code").asString().equals("bad-frame")
                            && refused.get("message").asString().contains(words));
        }
        assertThat(letterbox.head(letter).text()).isEqualTo("Dear all,");
    }

    @Test
    void somebodyElsesIdIsRefused() {
        String letter = letter("Dear all,");
        letterbox.head(letter);
        String annas = letterbox.updates(letter, 0, 1).getFirst().clientId();
        try (WireClient window = window(letter, "thief")) {
            window.send("{\"type\":\"push\",\"clientId\":\"" + annas
                    + "\",\"seq\":2,\"version\":1,\"updates\":[{\"changes\":[[9]]}]}");
            window.await("refused", frame -> frame.toString().contains("belongs to somebody else"));
        }
        assertThat(letterbox.head(letter).text()).isEqualTo("Dear all,");
    }
}
