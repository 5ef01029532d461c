package org.rejoinder.letter.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.rejoinder.letter.Positions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Component
class StoredPositions implements Positions {

    private static final int LONGEST = 4_000;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    StoredPositions(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    public Optional<Card> of(String letterId) {
        return jdbc.sql("SELECT * FROM letter_position WHERE letter_id = :id")
                .param("id", letterId)
                .query(StoredPositions::card)
                .optional();
    }

    @Override
    public Card keep(String letterId, Card card) {
        checked(card);
        transaction.executeWithoutResult(status -> {
            delete(letterId);
            insert(letterId, card);
        });
        return card;
    }

    @Override
    public void forget(String letterId) {
        delete(letterId);
    }

    private void delete(String letterId) {
        jdbc.sql("DELETE FROM letter_position WHERE letter_id = :id")
                .param("id", letterId)
                .update();
    }

    private void insert(String letterId, Card card) {
        jdbc.sql("""
                INSERT INTO letter_position (letter_id, audience_id, said_title, said_who, said_why, said_share, said_worry,
                    said_seen, said_ask, said_not, said_change, saved_at)
                VALUES (:id, :audience, :title, :who, :why, :share, :worry, :seen, :ask, :not, :change, :now)""")
                .param("id", letterId)
                .param("audience", card.audienceId())
                .param("title", card.title())
                .param("who", card.who())
                .param("why", card.whyYou())
                .param("share", card.share())
                .param("worry", card.worry())
                .param("seen", card.seen())
                .param("ask", card.ask())
                .param("not", card.notAsk())
                .param("change", card.wouldChangeMind())
                .param("now", Rows.time(clock.instant()))
                .update();
    }

    private static Card card(ResultSet row, int number) throws SQLException {
        return new Card(
                row.getString("said_title"),
                row.getString("audience_id"),
                row.getString("said_who"),
                row.getString("said_why"),
                row.getString("said_share"),
                row.getString("said_worry"),
                row.getString("said_seen"),
                row.getString("said_ask"),
                row.getString("said_not"),
                row.getString("said_change"));
    }

    private static void checked(Card card) {
        List.of(
                        card.title(),
                        card.who(),
                        card.whyYou(),
                        card.share(),
                        card.worry(),
                        card.seen(),
                        card.ask(),
                        card.notAsk(),
                        card.wouldChangeMind())
                .forEach(StoredPositions::atMost);
    }

    private static void atMost(String line) {
        if (line.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "A line of the card has at most " + LONGEST + " characters; this one has " + line.length() + ".");
        }
    }
}
