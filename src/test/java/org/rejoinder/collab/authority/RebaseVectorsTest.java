package org.rejoinder.collab.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.rejoinder.collab.Update;
import org.rejoinder.text.ChangeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Agrees with `rebaseUpdates` of `@codemirror/collab`, one logged update at a time.
class RebaseVectorsTest {

    @TestFactory
    Stream<DynamicTest> agreesOnRebasing() throws IOException {
        try (InputStream in = RebaseVectorsTest.class.getResourceAsStream("/vectors/rebase.json")) {
            JsonNode cases = JsonMapper.builder().build().readTree(in).get("cases");
            return StreamSupport.stream(cases.spliterator(), false)
                    .map(vector -> DynamicTest.dynamicTest("seed " + vector.get("seed"), () -> rebases(vector)));
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
    }

    private static void rebases(JsonNode vector) {
        List<Push.Made> mine = new ArrayList<>();
        vector.get("updates").forEach(update -> mine.add(new Push.Made(changes(update), null)));
        Rebase rebase = new Rebase(new Push("me", 1, 0, mine));
        long version = 0;
        for (JsonNode update : vector.get("over")) {
            String clientId = update.get("clientId").asString();
            rebase.over(new Update(++version, clientId, version, clientId, changes(update), null, Instant.EPOCH));
        }
        List<ChangeSet> wanted = new ArrayList<>();
        vector.get("rebased").forEach(update -> wanted.add(changes(update)));
        assertThat(rebase.rest()).isEqualTo(wanted);
        assertThat(rebase.taken()).isEqualTo(mine.size() - wanted.size());
    }

    private static ChangeSet changes(JsonNode update) {
        return ChangeSet.fromJson(update.get("changes").toString());
    }
}
