package org.rejoinder.assistant.model.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.rejoinder.assistant.Correspondent.Link;

/// However a text is cut into pieces on its way, the same arrives.
class PiecesTest {

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @Test
    void tagsBecomeLinksAndSlotsStay() {
        String letter =
                "Dear [name],\n\nThank you. [¶2 the cost]\n\nOn [date] we will meet.[¶3]\n\nYours [¶ not a tag]";
        for (int i = 0; i < 200; i++) {
            StringBuilder told = new StringBuilder();
            LinkTags tags = new LinkTags(told::append);
            inPieces(letter, tags::take);
            tags.end();
            assertThat(tags.text())
                    .as("seed %d", seed)
                    .isEqualTo("Dear [name],\n\nThank you.\n\nOn [date] we will meet.\n\nYours [¶ not a tag]");
            assertThat(told).hasToString(tags.text());
            assertThat(tags.links()).containsExactly(new Link(2, 2, "the cost"), new Link(3, 3, ""));
        }
    }

    @Test
    void theAnswerIsReadOutOfItsRecordWhileItIsWritten() {
        String json =
                "{\"answer\" : \"Say \\\"no\\\" on p. \\u00b62.\\nThen \\\\ go.\",\"proposals\":[{\"answer\":\"x\"}]}";
        for (int i = 0; i < 200; i++) {
            StringBuilder told = new StringBuilder();
            inPieces(json, new AnswerStream(told::append));
            assertThat(told).as("seed %d", seed).hasToString("Say \"no\" on p. ¶2.\nThen \\ go.");
        }
    }

    private void inPieces(String text, Consumer<String> to) {
        int at = 0;
        while (at < text.length()) {
            int end = Math.min(text.length(), at + 1 + random.nextInt(6));
            to.accept(text.substring(at, end));
            at = end;
        }
    }
}
