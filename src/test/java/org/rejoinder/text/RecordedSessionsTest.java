package org.rejoinder.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Whole sessions lead to exactly the text that they led to in the editor: change by change, composed, and
/// undone again.
class RecordedSessionsTest {

    private static final int TOGETHER = 64;

    @TestFactory
    Stream<DynamicTest> areReplayed() {
        Stream<Traces.Alone> own = Stream.of("letter", "rewriting").map(Traces::alone);
        Stream<Traces.Alone> shared =
                Stream.of("sveltecomponent", "seph-blog1").flatMap(name -> Traces.shared(name).stream());
        return Stream.concat(own, shared)
                .map(session -> DynamicTest.dynamicTest(session.name(), () -> replay(session)));
    }

    private static void replay(Traces.Alone session) {
        StringBuilder text = new StringBuilder(session.start());
        List<ChangeSet> inverted = new ArrayList<>();
        List<ChangeSet> composed = new ArrayList<>();
        for (int i = 0; i < session.changes().size(); i++) {
            ChangeSet change = session.changes().get(i);
            if (i < 10_000) {
                inverted.add(change.invert(text.toString()));
            }
            if (i % TOGETHER == 0) {
                composed.add(change);
            } else {
                composed.set(composed.size() - 1, composed.getLast().compose(change));
            }
            change.applyTo(text);
        }
        assertThat(text.toString()).isEqualTo(session.end());
        assertThat(applied(session.start(), composed)).isEqualTo(session.end());
        String after = applied(session.start(), session.changes().subList(0, inverted.size()));
        assertThat(applied(after, inverted.reversed())).isEqualTo(session.start());
    }

    private static String applied(String start, List<ChangeSet> changes) {
        String text = start;
        for (ChangeSet change : changes) {
            text = change.apply(text);
        }
        return text;
    }
}
