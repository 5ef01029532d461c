package org.rejoinder.ui.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rejoinder.account.Role;
import org.rejoinder.account.User;
import org.rejoinder.account.Users;
import org.rejoinder.collab.History.Span;
import org.rejoinder.collab.Suggestion;
import org.rejoinder.collab.Suggestions;
import org.rejoinder.text.Range;
import org.rejoinder.ui.desk.Authors;
import org.rejoinder.ui.editor.LetterEditor.Authored;

class WhoWroteTest {

    private static final Instant AT = Instant.parse("2026-05-09T18:40:00Z");
    private static final User ADA = new User("ada", "Ada", 2, Role.EDITOR);
    private static final User BEN = new User("ben", "Ben", 2, Role.EDITOR);

    private final Users users = mock(Users.class);
    private final Suggestions suggestions = mock(Suggestions.class);

    @BeforeEach
    void known() {
        when(users.find(anyString())).thenReturn(Optional.empty());
        when(users.find("ada")).thenReturn(Optional.of(ADA));
        when(users.find("ben")).thenReturn(Optional.of(BEN));
        when(suggestions.find(anyString())).thenReturn(Optional.empty());
    }

    private Authors.Seen seenByBen() {
        return new Authors(users, suggestions).seenBy(BEN);
    }

    private static Span span(int from, int to, String author, @Nullable String origin) {
        return new Span(new Range(from, to), author, author, to, AT, origin);
    }

    @Test
    void namesInsteadOfIdsAndAColourForEach() {
        List<Authored> told = WhoWrote.told(
                List.of(
                        span(0, 3, "ada", null),
                        span(3, 6, "ben", null),
                        span(6, 9, "folder", "folder:1f"),
                        span(9, 12, "gone", null)),
                seenByBen());

        assertThat(told).extracting(Authored::author).containsExactly("Ada", "Ben", "Drafts folder", "Somebody");
        assertThat(told).extracting(Authored::color).doesNotHaveDuplicates();
        assertThat(told.getFirst().at()).isEqualTo("2026-05-09T18:40:00Z");
        assertThat(told.getFirst().origin()).isEmpty();
    }

    @Test
    void saysWhereItCameFrom() {
        when(suggestions.find("s1"))
                .thenReturn(Optional.of(new Suggestion(
                        "s1",
                        "letter",
                        1,
                        new Range(0, 1),
                        "a",
                        "b",
                        "ben",
                        "Ben then",
                        2,
                        "",
                        "",
                        Suggestion.State.ACCEPTED,
                        "ada",
                        AT,
                        AT)));
        Authors.Seen seen = seenByBen();

        assertThat(seen.cameBy("finding:f1:R07", "ada")).isEqualTo("suggested by rule R07, accepted by Ada");
        assertThat(seen.cameBy("finding:f1:EN_WORDS", "ben")).isEqualTo("suggested by the engine, accepted by Ben");
        assertThat(seen.cameBy("suggestion:s1", "ada")).isEqualTo("your suggestion, accepted by Ada");
        assertThat(new Authors(users, suggestions).seenBy(ADA).cameBy("suggestion-part:s1", "ada"))
                .isEqualTo("suggestion of Ben, accepted by Ada");
        assertThat(seen.cameBy("suggestion:lost", "ada")).isEqualTo("a suggestion, accepted by Ada");
        assertThat(seen.cameBy("restore:12", "ada")).isEqualTo("restored from version 12");
        assertThat(seen.cameBy("folder:1f", "folder")).isEqualTo("from the drafts folder");
        assertThat(seen.cameBy(null, "ada")).isEmpty();
        assertThat(seen.cameBy("something:new", "ada")).isEmpty();
    }

    @Test
    void whoHasGivenNoNameIsYou() {
        Authors.Seen seen = new Authors(users, suggestions).seenBy(new User("me", "You", 1, Role.OWNER));

        assertThat(seen.name("me")).isEqualTo("You");
        assertThat(seen.cameBy("finding:f1:R07", "me")).isEqualTo("suggested by rule R07, accepted by you");
    }

    @Test
    void tooManyStretchesAreToldAuthorByAuthor() {
        List<Span> many = IntStream.range(0, WhoWrote.MOST + 10)
                .mapToObj(i -> span(i, i + 1, "ada", "finding:f" + i + ":R01"))
                .toList();
        List<Span> mixed = IntStream.range(0, WhoWrote.MOST + 10)
                .mapToObj(i -> span(i, i + 1, i % 2 == 0 ? "ada" : "ben", null))
                .toList();

        assertThat(WhoWrote.bounded(many)).singleElement().satisfies(all -> {
            assertThat(all.range()).isEqualTo(new Range(0, WhoWrote.MOST + 10));
            assertThat(all.origin()).isNull();
        });
        assertThat(WhoWrote.bounded(mixed)).hasSize(WhoWrote.MOST);
    }
}
