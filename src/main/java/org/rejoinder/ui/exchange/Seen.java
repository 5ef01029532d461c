package org.rejoinder.ui.exchange;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rejoinder.letter.Letter;
import org.rejoinder.text.Range;
import org.rejoinder.ui.exchange.Correspondence.Turn;
import org.rejoinder.ui.exchange.Round.Side;

/// The exchange, the round of it that is shown, and that round as read; `tied` when what ties its letters is
/// known.
record Seen(Correspondence exchange, int number, Round round, boolean tied) {

    /// Words of one of the letters.
    record Spot(Letter letter, Range range) {}

    Turn turn() {
        return exchange.turn(number);
    }

    boolean same(Seen other) {
        return turn().equals(other.turn())
                && exchange.root().equals(other.exchange().root());
    }

    /// The passage that the page calls so: `a2` is the second of the letter, `b` the reply, `c` the rejoinder.
    Optional<Spot> passage(String name) {
        Side side = name.length() < 2 ? null : side(name.charAt(0));
        return side == null
                ? Optional.empty()
                : side.passages().stream()
                        .filter(each -> name.substring(1).equals(Integer.toString(each.number())))
                        .map(each -> new Spot(side.letter(), each.range()))
                        .findFirst();
    }

    private @Nullable Side side(char which) {
        return switch (which) {
            case 'a' -> round.letter();
            case 'b' -> round.reply();
            default -> round.rejoinder();
        };
    }
}
