package org.rejoinder.collab.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.rejoinder.collab.Update;
import org.rejoinder.text.ChangeSet;
import org.rejoinder.text.Traces;
import tools.jackson.databind.JsonNode;

/// Sessions of several writers end, rebased here, with the text that they ended with in their editors.
class RecordedSessionsTogetherTest {

    private static final long SUM_OF_FRIENDS = 1700894129L;

    /// The log of one letter, as far as texts go.
    private static final class Log {
        private final List<Update> updates = new ArrayList<>();
        private final StringBuilder text;

        Log(String start) {
            this.text = new StringBuilder(start);
        }

        void take(String clientId, int version, List<ChangeSet> changes) {
            Rebase rebase = new Rebase(new Push(
                    clientId,
                    1,
                    version,
                    changes.stream().map(change -> new Push.Made(change, null)).toList()));
            List<Update> since = updates.subList(version, updates.size());
            since.forEach(rebase::over);
            for (ChangeSet change : List.copyOf(rebase.rest())) {
                change.applyTo(text);
                updates.add(new Update(updates.size() + 1, clientId, 0, clientId, change, null, Instant.EPOCH));
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> areReplayed() {
        return Stream.of("two-hands", "five-hands")
                .map(name -> DynamicTest.dynamicTest(name, () -> replay(Traces.together(name))));
    }

    private static void replay(Traces.Together session) {
        Log log = new Log(session.start());
        session.pushes().forEach(push -> log.take("w" + push.by(), push.version(), push.changes()));
        assertThat(log.text.toString()).isEqualTo(session.end());
    }

    /// Two people with a second between them: each has their own all along, and of the other's as much as their
    /// parents say. It ends where the real CodeMirror ends when it replays the same (`sessions.test.ts` holds
    /// it to the same sum): that is the recorded text save a few units of one line, where one deleted what
    /// stood between both and went on there. Positions cannot tell on which side of a deleted character
    /// somebody writes.
    @TestFactory
    Stream<DynamicTest> isReplayedAsRealPeopleWroteIt() {
        return Traces.sharedJson("friendsforever").stream()
                .map(session -> DynamicTest.dynamicTest("friendsforever", () -> replay(session)));
    }

    private static void replay(JsonNode session) {
        Log log = new Log("");
        List<Replica> replicas = List.of(new Replica("a0", 0, ""), new Replica("a1", 0, ""));
        List<Replica> by = new ArrayList<>();
        List<Integer> versionAfter = new ArrayList<>();
        for (JsonNode transaction : session.get("txns")) {
            Replica replica = replicas.get(transaction.get("agent").asInt());
            for (JsonNode parent : transaction.get("parents")) {
                if (!by.get(parent.asInt()).equals(replica)) {
                    hear(replica, log, versionAfter.get(parent.asInt()));
                }
            }
            by.add(replica);
            transaction
                    .get("patches")
                    .forEach(patch -> replica.type(Traces.patch(replica.text().length(), patch), null));
            Push push = replica.outbox().orElseThrow();
            log.take(
                    push.clientId(),
                    (int) push.version(),
                    push.updates().stream().map(Push.Made::changes).toList());
            versionAfter.add(log.updates.size());
        }
        String text = log.text.toString();
        assertThat(text).hasSameSizeAs(session.get("endContent").asString());
        assertThat(sum(text)).isEqualTo(SUM_OF_FRIENDS);
        for (Replica replica : replicas) {
            hear(replica, log, log.updates.size());
            assertThat(replica.text()).isEqualTo(text);
        }
    }

    private static long sum(String text) {
        CRC32 sum = new CRC32();
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        return sum.getValue();
    }

    private static void hear(Replica replica, Log log, int upTo) {
        int from = (int) replica.version();
        if (upTo > from) {
            replica.receive(
                    from,
                    log.updates.subList(from, upTo).stream()
                            .map(update -> new Replica.Received(update.clientId(), update.changes()))
                            .toList());
        }
    }
}
