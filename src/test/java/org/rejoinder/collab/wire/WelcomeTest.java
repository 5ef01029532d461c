package org.rejoinder.collab.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rejoinder.collab.RunningCollab;
import org.rejoinder.collab.authority.Connection;
import org.rejoinder.collab.authority.Frame;
import org.rejoinder.collab.authority.Seating;
import org.rejoinder.letter.Letters;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/// Who joins a letter gets its text and next to nothing else, however long its history is.
class WelcomeTest extends RunningCollab {

    private static final String WORDS = "Dear Council, we “ask” you for a crossing at Mill Road – naïve or not.\n";
    private static final int REPEATED = 430;

    @Autowired
    Seating seating;

    @Autowired
    JdbcTemplate jdbc;

    @ParameterizedTest
    @ValueSource(ints = {2, 100_000, 250_000})
    void isHardlyLargerThanTheText(int edits) throws Exception {
        String text = WORDS.repeat(REPEATED);
        String letter = letters.create(Letters.NewLetter.titled("A long way")).id();
        history(letter, text, edits);
        byte[] welcome = join(letter, edits);
        assertThat(new String(welcome, StandardCharsets.UTF_8)).contains("\"version\":" + edits + ",");
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        System.out.printf(
                "After %,d edits: %,d bytes of welcome for %,d bytes of text, %.4f%n",
                edits, welcome.length, bytes, welcome.length / (double) bytes);
        assertThat(welcome.length).isLessThan((int) (bytes * 1.02));
    }

    /// The text changes back and forth before anybody opens the letter, and was kept at the end.
    private void history(String letter, String text, int edits) {
        jdbc.update("""
                INSERT INTO letter_update SELECT ?, X, 'c', X, 'ann',
                    CASE WHEN MOD(X, 2) = 1 THEN '[%1$d,[0,"x"]]' ELSE '[%1$d,[1]]' END, NULL, CURRENT_TIMESTAMP
                FROM SYSTEM_RANGE(1, ?)
                """.formatted(text.length()), letter, edits);
        jdbc.update("INSERT INTO letter_snapshot VALUES (?, ?, ?, FALSE)", letter, edits - edits % 2, text);
    }

    private byte[] join(String letter, int edits) throws Exception {
        CompletableFuture<byte[]> welcome = new CompletableFuture<>();
        Seating.Window window = seating.join(
                letter, new Listening(welcome), new Seating.Joining("w" + edits, ANN, "Ann", 1, null, null));
        byte[] bytes = welcome.get(20, java.util.concurrent.TimeUnit.SECONDS);
        window.leave();
        return bytes;
    }

    private record Listening(CompletableFuture<byte[]> first) implements Connection {
        @Override
        public void send(Frame frame, Consumer<Boolean> ended) {
            first.complete(frame.bytes(Encoder::encode));
            ended.accept(true);
        }

        @Override
        public void close() {}
    }
}
