package org.rejoinder.collab.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rejoinder.account.User;
import org.rejoinder.collab.LetterOpened;
import org.rejoinder.collab.Letterbox;
import org.rejoinder.collab.Notice;
import org.rejoinder.collab.Snapshot;
import org.rejoinder.collab.Suggestion;
import org.rejoinder.collab.Suggestion.State;
import org.rejoinder.collab.Suggestions;
import org.rejoinder.collab.Update;
import org.rejoinder.collab.UpdatesAccepted;
import org.rejoinder.text.Range;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Suggestions in the database, posted to the letter's loop, which keeps them in their place.
@Component
class StoredSuggestions implements Suggestions {

    private static final String ORIGIN = "suggestion:";
    private static final int LONGEST = 100_000;
    private static final String COLUMNS = """
            SELECT id, letter_id, version, range_from, range_to, scope_text, insert_text, author_id, author_name, color, origin,
            reason, state, decided_by, made_at, decided_at FROM letter_suggestion
            """;

    private final Letterbox letterbox;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final Executor aside =
            task -> Thread.ofVirtual().name("suggestions").start(task);

    StoredSuggestions(Letterbox letterbox, JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.letterbox = letterbox;
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public Suggestion propose(Proposal proposal, User author) {
        Snapshot snapshot = letterbox.at(proposal.letterId(), proposal.version());
        Suggestion suggestion = made(proposal, scopeText(proposal, snapshot), author);
        insert(suggestion);
        post(suggestion.letterId(), suggestion.version(), false, List.of(suggestion), List.of());
        events.publishEvent(new SuggestionsChanged(suggestion.letterId()));
        return suggestion;
    }

    private static String scopeText(Proposal proposal, Snapshot snapshot) {
        if (proposal.range().to() > snapshot.text().length()) {
            throw new IllegalArgumentException("The place of the suggestion is not in the letter at that version.");
        }
        if (proposal.range().isEmpty() && proposal.insert().isEmpty()) {
            throw new IllegalArgumentException("A suggestion changes something.");
        }
        if (proposal.insert().length() > LONGEST
                || proposal.reason().length() > 4_000
                || proposal.origin().length() > 200) {
            throw new IllegalArgumentException(
                    "A suggestion inserts at most " + LONGEST + " characters and has a reason of at most 4,000.");
        }
        return proposal.range().of(snapshot.text());
    }

    private Suggestion made(Proposal proposal, String scopeText, User author) {
        return new Suggestion(
                UUID.randomUUID().toString(),
                proposal.letterId(),
                proposal.version(),
                proposal.range(),
                scopeText,
                proposal.insert().replace("\r\n", "\n").replace('\r', '\n'),
                author.id(),
                author.name(),
                author.color(),
                proposal.origin(),
                proposal.reason(),
                State.OPEN,
                null,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                null);
    }

    private void insert(Suggestion one) {
        jdbc.sql("""
                        INSERT INTO letter_suggestion (id, letter_id, version, range_from, range_to, scope_text, insert_text,
                        author_id, author_name, color, origin, reason, state, made_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        one.id(),
                        one.letterId(),
                        one.version(),
                        one.range().from(),
                        one.range().to(),
                        one.scopeText(),
                        one.insert(),
                        one.authorId(),
                        one.authorName(),
                        one.color(),
                        one.origin(),
                        one.reason(),
                        one.state().name(),
                        one.madeAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public List<Suggestion> open(String letterId) {
        return jdbc.sql(COLUMNS + " WHERE letter_id = ? AND state = 'OPEN' ORDER BY made_at, id")
                .param(letterId)
                .query((row, number) -> suggestion(row))
                .list();
    }

    @Override
    public List<Suggestion> all(String letterId) {
        return jdbc.sql(COLUMNS + " WHERE letter_id = ? ORDER BY made_at DESC, id")
                .param(letterId)
                .query((row, number) -> suggestion(row))
                .list();
    }

    @Override
    public Optional<Suggestion> find(String suggestionId) {
        return jdbc.sql(COLUMNS + " WHERE id = ?")
                .param(suggestionId)
                .query((row, number) -> suggestion(row))
                .optional();
    }

    private static Suggestion suggestion(ResultSet row) throws SQLException {
        OffsetDateTime decided = row.getObject(16, OffsetDateTime.class);
        return new Suggestion(
                row.getString(1),
                row.getString(2),
                row.getLong(3),
                new Range(row.getInt(4), row.getInt(5)),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getInt(10),
                row.getString(11),
                row.getString(12),
                State.valueOf(row.getString(13)),
                row.getString(14),
                row.getObject(15, OffsetDateTime.class).toInstant(),
                decided == null ? null : decided.toInstant());
    }

    @Override
    public Suggestion decline(String suggestionId, User by) {
        return decide(suggestionId, State.DECLINED, by.id());
    }

    @Override
    public Suggestion reopen(String suggestionId) {
        return decide(suggestionId, State.OPEN, null);
    }

    private Suggestion decide(String suggestionId, State state, @Nullable String by) {
        OffsetDateTime at = by == null ? null : clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql("UPDATE letter_suggestion SET state = ?, decided_by = ?, decided_at = ? WHERE id = ?")
                .param(state.name())
                .param(by)
                .param(at)
                .param(suggestionId)
                .update();
        Suggestion decided = find(suggestionId)
                .orElseThrow(() -> new IllegalArgumentException("That suggestion is not here any more."));
        boolean open = state == State.OPEN;
        post(
                decided.letterId(),
                decided.version(),
                false,
                open ? List.of(decided) : List.of(),
                open ? List.of() : List.of(suggestionId));
        events.publishEvent(new SuggestionsChanged(decided.letterId()));
        return decided;
    }

    private void post(String letterId, long version, boolean all, List<Suggestion> put, List<String> drop) {
        letterbox.post(
                letterId, new Posted(version, all, put.stream().map(Place::new).toList(), drop));
    }

    /// A letter was opened: its suggestions take their places again, each from the version it was made at.
    @EventListener
    void on(LetterOpened opened) {
        Map<Long, List<Suggestion>> byVersion = open(opened.letterId()).stream()
                .collect(Collectors.groupingBy(Suggestion::version, TreeMap::new, Collectors.toList()));
        byVersion.forEach((version, put) -> post(opened.letterId(), version, false, put, List.of()));
    }

    /// Somebody took a suggestion: it is booked as theirs.
    @EventListener
    void on(UpdatesAccepted accepted) {
        for (Update update : accepted.updates()) {
            String origin = update.origin();
            if (origin != null && origin.startsWith(ORIGIN)) {
                String id = origin.substring(ORIGIN.length());
                aside.execute(() -> taken(id, accepted.letterId(), update.authorId()));
            }
        }
    }

    private void taken(String id, String letterId, String by) {
        find(id).filter(one -> one.letterId().equals(letterId) && one.state() == State.OPEN)
                .ifPresent(one -> decide(id, State.ACCEPTED, by));
    }

    private record Posted(long version, boolean all, List<Place> put, List<String> drop) implements Notice {
        @Override
        public String topic() {
            return TOPIC;
        }
    }

    private record Place(Suggestion suggestion) implements Notice.Placed {

        @Override
        public String id() {
            return suggestion.id();
        }

        @Override
        public Range range() {
            return suggestion.range();
        }

        @Override
        public Range scope() {
            return suggestion.range();
        }

        @Override
        public String scopeText() {
            return suggestion.scopeText();
        }

        @Override
        public Object body() {
            return new Body(
                    "suggestion",
                    suggestion.insert(),
                    suggestion.scopeText(),
                    suggestion.authorName(),
                    suggestion.color(),
                    suggestion.origin(),
                    suggestion.reason());
        }
    }

    /// What the editor shows.
    record Body(String kind, String insert, String scopeText, String author, int color, String origin, String reason) {}
}
