package org.rejoinder.ui.exchange;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rejoinder.letter.Audience;
import org.rejoinder.ui.desk.Away;
import org.rejoinder.ui.desk.Desk;

/// Reads an exchange anew whenever something is new: at first the texts alone, then with what ties them; once more
/// afterwards when there were news meanwhile.
final class Looking {

    private final Desk desk;
    private final RoundReader reader;
    private final Away away;
    private final Page page;
    private boolean reading;
    private boolean again;

    Looking(Desk desk, RoundReader reader, Away away, Page page) {
        this.desk = desk;
        this.reader = reader;
        this.away = away;
        this.page = page;
    }

    /// What is asked for: the exchange of a letter, as an audience, in a round (0 for the one that fits).
    record Asked(String letterId, @Nullable String audienceId, int round) {}

    /// Who shows it, under the page's lock.
    interface Page {

        Asked asked();

        /// The texts, with nothing to tie them yet.
        void found(Seen texts);

        void tied(Seen read);

        void nowhere();

        void lost();
    }

    void look() {
        if (reading) {
            again = true;
            return;
        }
        reading = true;
        Asked asked = page.asked();
        away.run(
                () -> Correspondence.of(desk, asked.letterId(), asked.audienceId())
                        .map(found -> texts(found, asked)),
                this::found,
                this::lost);
    }

    private Seen texts(Correspondence exchange, Asked asked) {
        int round = asked.round() > 0
                ? Math.min(asked.round(), exchange.turns().size())
                : exchange.roundOf(asked.letterId());
        return new Seen(exchange, round, reader.texts(exchange.turn(round)), false);
    }

    private void found(Optional<Seen> texts) {
        if (texts.isEmpty()) {
            reading = false;
            page.nowhere();
            return;
        }
        Seen next = texts.get();
        page.found(next);
        Audience audience = next.exchange().audience();
        if (audience == null) {
            done();
            return;
        }
        away.run(
                () -> new Seen(next.exchange(), next.number(), reader.read(next.round(), audience), true),
                this::tied,
                this::lost);
    }

    private void tied(Seen read) {
        page.tied(read);
        done();
    }

    private void done() {
        reading = false;
        if (again) {
            again = false;
            look();
        }
    }

    private void lost(RuntimeException problem) {
        reading = false;
        again = false;
        page.lost();
    }
}
