package org.rejoinder.ui.exchange;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rejoinder.account.User;
import org.rejoinder.assistant.Correspondent.Point;
import org.rejoinder.assistant.Correspondent.Progress;
import org.rejoinder.assistant.Correspondent.Tone;
import org.rejoinder.letter.Audience;
import org.rejoinder.letter.Letter;
import org.rejoinder.ui.desk.Away;
import org.rejoinder.ui.desk.Away.Task;
import org.rejoinder.ui.exchange.Composer.Written;
import org.rejoinder.ui.exchange.Correspondence.Turn;

/// A reply or a rejoinder under way: shown sentence by sentence as it arrives, stopped when asked.
final class Writing {

    private static final long PAUSE = 250_000_000;

    private final Composer composer;
    private final Away away;
    private @Nullable Task reply;
    private @Nullable Task rejoinder;

    Writing(Composer composer, Away away) {
        this.composer = composer;
        this.away = away;
    }

    /// What happens at the end, under the page's lock.
    interface Ends {

        /// Empty when it was stopped before a word came.
        void written(Optional<Written> made);

        void failed();
    }

    boolean replying() {
        return reply != null;
    }

    boolean rejoining() {
        return rejoinder != null;
    }

    void stop() {
        Optional.ofNullable(reply).ifPresent(Task::stop);
        Optional.ofNullable(rejoinder).ifPresent(Task::stop);
    }

    void reply(Turn turn, Audience audience, Tone tone, User by, Column column, Ends ends) {
        if (reply == null) {
            reply = begin(
                    progress -> composer.reply(turn, audience, tone, progress, by), column, () -> reply = null, ends);
        }
    }

    void rejoinder(Turn turn, Audience audience, List<Point> points, User by, Column column, Ends ends) {
        Letter answered = turn.reply();
        if (rejoinder == null && answered != null) {
            rejoinder = begin(
                    progress -> composer.rejoinder(turn, answered, audience, points, progress, by),
                    column,
                    () -> rejoinder = null,
                    ends);
        }
    }

    private Task begin(Function<Progress, @Nullable Written> work, Column column, Runnable over, Ends ends) {
        return away.run(
                task -> Optional.ofNullable(work.apply(progress(task, column))),
                made -> {
                    over.run();
                    ends.written(made);
                },
                problem -> {
                    over.run();
                    ends.failed();
                });
    }

    private static Progress progress(Task task, Column column) {
        Arriving arriving = new Arriving();
        return new Progress(
                piece -> arriving.add(piece).ifPresent(text -> task.say(() -> column.writing(text))), task::stopped);
    }

    /// Gathers pieces and gives the text up to its last whole sentence, a few times a second at most.
    private static final class Arriving {

        private final StringBuilder text = new StringBuilder();
        private long shown;
        private int length;

        synchronized Optional<String> add(String piece) {
            text.append(piece);
            int end = sentence();
            long now = System.nanoTime();
            if (end <= length || now - shown < PAUSE) {
                return Optional.empty();
            }
            shown = now;
            length = end;
            return Optional.of(text.substring(0, end));
        }

        private int sentence() {
            for (int at = text.length() - 1; at >= 0; at--) {
                if (".?!\n”\"".indexOf(text.charAt(at)) >= 0) {
                    return at + 1;
                }
            }
            return 0;
        }
    }
}
