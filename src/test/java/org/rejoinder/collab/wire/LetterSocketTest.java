package org.rejoinder.collab.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rejoinder.collab.Letterbox;
import org.rejoinder.collab.Notice;
import org.rejoinder.collab.RunningCollab;
import org.rejoinder.collab.UpdatesAccepted;
import org.rejoinder.text.Range;

class LetterSocketTest extends RunningCollab {

    @Test
    void everyKeystrokeReachesTheOtherWindow() {
        String letter = letter("Dear Council,\n");
        try (WireClient a = window(letter, "a-1");
                WireClient b = window(letter, "b-1")) {
            a.type(14, 0, "We write to you 😀\n");
            b.await("the sentence", () -> b.text().equals("Dear Council,\nWe write to you 😀\n"));
            assertThat(letterbox.head(letter).text()).isEqualTo(b.text());
            assertThat(heard.events)
                    .anyMatch(event -> event instanceof UpdatesAccepted told
                            && told.letterId().equals(letter)
                            && told.head().text().equals(b.text()));
        }
    }

    /// A browser always asks for it; a frame that all share cannot be compressed for each.
    @Test
    void nothingIsCompressedForABrowserThatAsks() throws IOException {
        String letter = letter("Dear Council,\n");
        try (Socket socket = new Socket("localhost", port)) {
            String request = "GET /collab/" + letter + " HTTP/1.1\r\nHost: localhost:" + port
                    + "\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                    + "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n"
                    + "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            BufferedReader answer =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            assertThat(answer.readLine()).startsWith("HTTP/1.1 101");
            for (String header = answer.readLine(); !header.isEmpty(); header = answer.readLine()) {
                assertThat(header).doesNotContainIgnoringCase("permessage-deflate");
            }
        }
    }

    @Test
    void manyTypeAtOnceAndAllEndWithTheSameText() {
        String letter = letter("one two three four five six seven eight nine ten");
        long seed = 42;
        List<WireClient> windows =
                IntStream.range(0, 6).mapToObj(i -> window(letter, "many-" + i)).toList();
        IntStream.range(0, windows.size()).parallel().forEach(i -> {
            Random random = new Random(seed + i);
            for (int n = 0; n < 60; n++) {
                WireClient window = windows.get(i);
                window.type(random.nextInt(window.text().length() + 1), random.nextInt(3), "" + (char) ('a' + i));
            }
        });
        long all = 1 + 6 * 60;
        windows.forEach(
                window -> window.await("level, seed " + seed, () -> window.version() == all && window.isLevel()));
        assertThat(windows)
                .allMatch(window -> window.text().equals(windows.getFirst().text()));
        assertThat(letterbox.head(letter).text()).isEqualTo(windows.getFirst().text());
        assertThat(letterbox.at(letter, 1).text()).startsWith("one two three");
        windows.forEach(WireClient::close);
    }

    @Test
    void aWindowThatComesBackGetsWhatItMissedAndLosesNothing() {
        String letter = letter("Dear all,");
        try (WireClient a = window(letter, "back-a");
                WireClient b = window(letter, "back-b")) {
            a.abort();
            a.type(0, 4, "To");
            b.type(9, 0, " hello");
            b.await("its own", b::isLevel);
            a.connect();
            a.await("both", () -> a.text().equals("To all, hello") && a.isLevel());
            b.await("both", () -> b.text().equals("To all, hello"));
        }
    }

    @Test
    void windowsSeeWhoIsHereAndWhere() {
        String letter = letter("Dear all,");
        try (WireClient a = window(letter, "here-a");
                WireClient b = window(letter, "here-b")) {
            a.await("cursors", frame -> frame.toString().contains("here-b"));
            b.send("{\"type\":\"cursor\",\"version\":1,\"anchor\":4,\"head\":8}");
            a.await("cursors", frame -> frame.toString().contains("\"anchor\":4,\"head\":8"));
            b.send("{\"type\":\"window\",\"name\":\"Bea\",\"color\":5}");
            a.await("cursors", frame -> frame.toString().contains("\"name\":\"Bea\",\"color\":5"));
            assertThat(letterbox.present(letter))
                    .extracting(Letterbox.Presence::name)
                    .contains("Bea", "here-a");
            b.close();
            a.await("cursors", frame -> frame.toString().contains("\"here-b\",\"gone\":true"));
        }
    }

    private record Said(String topic, long version, boolean all, List<Thing> put, List<String> drop)
            implements Notice {}

    private record Thing(String id, Range range, Range scope, String scopeText, Object body) implements Notice.Placed {}

    private record Words(String kind, String message) {}

    @Test
    void findingsTravelWithTheText() {
        String letter = letter("You always ignore us. Please listen.");
        Thing thing = new Thing(
                "f1", new Range(4, 10), new Range(0, 21), "You always ignore us.", new Words("diagnostic", "Hm"));
        try (WireClient a = window(letter, "find-a")) {
            letterbox.post(letter, new Said("findings", 1, true, List.of(thing), List.of()));
            String placed = a.await("findings", frame -> frame.toString().contains("f1"))
                    .toString();
            assertThat(placed)
                    .contains("\"from\":4,\"to\":10,\"scopeFrom\":0,\"scopeTo\":21,\"stale\":false,\"unplaced\":false");
            assertThat(placed).contains("\"kind\":\"diagnostic\",\"message\":\"Hm\"");
            a.type(0, 0, "Sirs. ");
            a.await("its own", a::isLevel);
            assertThat(letterbox
                            .placements(letter, "findings")
                            .placed()
                            .getFirst()
                            .range())
                    .isEqualTo(new Range(10, 16));
            try (WireClient late = window(letter, "find-late")) {
                late.await("findings", frame -> frame.toString().contains("\"from\":10,\"to\":16"));
            }
            a.type(7, 0, "x");
            a.await("findings", frame -> frame.toString().contains("\"stale\":true"));
            a.type(0, 27, "");
            a.await("findings", frame -> frame.toString().contains("\"unplaced\":true"));
        }
    }

    @Test
    void whatDoesNotFitIsRefusedInPlainWords() {
        String letter = letter("Dear all,");
        assertThat(refusal(letter, "{\"type\":\"window\",\"name\":\"A\",\"color\":1}"))
                .contains("bad-frame", "joins the letter");
        assertThat(refusal(letter, "not json")).contains("bad-frame", "well-formed");
        assertThat(refusal("no-such-letter", joins("x"))).contains("unknown-letter");
        try (WireClient a = window(letter, "wrong")) {
            a.send(push("wrong", 1, 99, "[9]"));
            a.await("refused", frame -> frame.toString().contains("does not exist yet"));
            a.send(push("wrong", 3, 1, "[9]"));
            a.await("refused", frame -> frame.toString().contains("are missing"));
            a.send(push("wrong", 1, 1, "[5,[0,\"x\"]]"));
            a.await("refused", frame -> frame.toString().contains("do not fit"));
            a.send(push("wrong", 1, 1, "[[0,\"" + "x".repeat(2 << 20) + "\"],9]"));
            a.await("refused", frame -> frame.toString().contains("too-large"));
            a.type(0, 0, "Still here. ");
            a.await("its own", a::isLevel);
        }
        assertThat(letterbox.head(letter).text()).isEqualTo("Still here. Dear all,");
    }

    private String refusal(String letter, String frame) {
        try (WireClient client = new WireClient(port, letter, "raw")) {
            client.open().send(frame);
            return client.await("refused").toString();
        }
    }

    private static String joins(String clientId) {
        return "{\"type\":\"join\",\"clientId\":\"" + clientId + "\",\"epoch\":null,\"version\":null}";
    }

    private static String push(String clientId, long seq, long version, String changes) {
        return "{\"type\":\"push\",\"clientId\":\"" + clientId + "\",\"seq\":" + seq + ",\"version\":" + version
                + ",\"updates\":[{\"changes\":" + changes + "}]}";
    }

    @Test
    void anOutboxIsTakenOnceHoweverOftenItIsSent() {
        String letter = letter("Dear all,");
        try (WireClient a = window(letter, "alive");
                WireClient b = window(letter, "other")) {
            String outbox = push("dead-page", 1, 1, "[9,[0,\" hello\"]]");
            a.send(outbox);
            a.await("accepted", frame -> frame.toString().contains("\"clientId\":\"dead-page\",\"seq\":1"));
            b.send(outbox);
            b.await("accepted", frame -> frame.toString().contains("\"clientId\":\"dead-page\",\"seq\":1"));
            a.await("it", () -> a.text().equals("Dear all, hello"));
        }
        assertThat(letterbox.head(letter).version()).isEqualTo(2);
    }
}
